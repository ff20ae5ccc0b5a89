/** Pages, versions, idempotency keys, and the limits of requests. */
@NullMarked
package com.academy.platform.web;

import org.jspecify.annotations.NullMarked;
