/** The platform, tried on the smallest service there can be. */
@NullMarked
package com.academy.trial;

import org.jspecify.annotations.NullMarked;
