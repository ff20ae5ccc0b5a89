/** Refusals, and how a client is told of them. */
@NullMarked
package com.academy.platform.error;

import org.jspecify.annotations.NullMarked;
