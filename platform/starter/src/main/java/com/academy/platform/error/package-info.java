/** Refusals, and their translation into problem details. */
@NullMarked
package com.academy.platform.error;

import org.jspecify.annotations.NullMarked;
