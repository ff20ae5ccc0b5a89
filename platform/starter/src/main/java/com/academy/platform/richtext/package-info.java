/** HTML written by users, reduced to what can only be read. */
@NullMarked
package com.academy.platform.richtext;

import org.jspecify.annotations.NullMarked;
