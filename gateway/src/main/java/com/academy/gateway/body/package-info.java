/** The bodies of requests: small ones are complete before a service gets them, uploads stream at a minimum rate. */
@NullMarked
package com.academy.gateway.body;

import org.jspecify.annotations.NullMarked;
