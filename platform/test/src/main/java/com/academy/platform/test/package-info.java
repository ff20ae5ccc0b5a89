/** The test kit: real servers, signed tokens, events, HTTP. */
@NullMarked
package com.academy.platform.test;

import org.jspecify.annotations.NullMarked;
