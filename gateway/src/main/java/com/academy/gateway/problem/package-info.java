/** Every refusal of the gateway as problem details, whichever class raised it. */
@NullMarked
package com.academy.gateway.problem;

import org.jspecify.annotations.NullMarked;
