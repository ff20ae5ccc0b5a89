/** Every refusal of the edge as a problem, whoever raised it. */
@NullMarked
package com.academy.gateway.problem;

import org.jspecify.annotations.NullMarked;
