/** The test kit: real servers, signed tokens, and the promises every service is held to. */
@NullMarked
package com.academy.platform.test;

import org.jspecify.annotations.NullMarked;
