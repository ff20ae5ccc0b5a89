/** Connections of clients: how many an address may hold open, and how long the head of a request may take. */
@NullMarked
package com.academy.gateway.connection;

import org.jspecify.annotations.NullMarked;
