/**
 * Text as people type and paste it: what it may be made of, judged by its length first, and the one form in which it is
 * stored, compared and searched for.
 */
@NullMarked
package com.academy.platform.text;

import org.jspecify.annotations.NullMarked;
