/** Requests to other services. */
@NullMarked
package com.academy.platform.client;

import org.jspecify.annotations.NullMarked;
