/** How many requests a user and an address may send, counted in Redis for all gateways together. */
@NullMarked
package com.academy.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
