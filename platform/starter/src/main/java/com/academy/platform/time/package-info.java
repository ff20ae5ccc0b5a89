/** The one clock. */
@NullMarked
package com.academy.platform.time;

import org.jspecify.annotations.NullMarked;
