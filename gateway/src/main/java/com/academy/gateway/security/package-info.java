/** What a request must show before it is let through, and what is taken off it. */
@NullMarked
package com.academy.gateway.security;

import org.jspecify.annotations.NullMarked;
