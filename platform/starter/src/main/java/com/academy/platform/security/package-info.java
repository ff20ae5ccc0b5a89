/** The caller of a request, and the audience of an endpoint. */
@NullMarked
package com.academy.platform.security;

import org.jspecify.annotations.NullMarked;
