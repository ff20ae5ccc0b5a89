/** Limits of client connections: how many an address may hold open, and how long a request's head may take. */
@NullMarked
package com.academy.gateway.connection;

import org.jspecify.annotations.NullMarked;
