/** Which path leads to which service, for whom, and what happens when that service does not answer. */
@NullMarked
package com.academy.gateway.routes;

import org.jspecify.annotations.NullMarked;
