/** What a request must prove before it passes, and the headers that are removed from it. */
@NullMarked
package com.academy.gateway.security;

import org.jspecify.annotations.NullMarked;
