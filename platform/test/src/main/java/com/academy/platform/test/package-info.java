/** The test kit: real servers, signed tokens, and the contracts that every service keeps. */
@NullMarked
package com.academy.platform.test;

import org.jspecify.annotations.NullMarked;
