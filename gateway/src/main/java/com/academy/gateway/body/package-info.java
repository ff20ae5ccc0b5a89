/** The bodies of requests: small ones are complete before a service hears of them, uploads stream at a least rate. */
@NullMarked
package com.academy.gateway.body;

import org.jspecify.annotations.NullMarked;
