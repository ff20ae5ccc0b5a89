/** Each route's path, service and audience, and the answer when that service is unavailable. */
@NullMarked
package com.academy.gateway.routes;

import org.jspecify.annotations.NullMarked;
