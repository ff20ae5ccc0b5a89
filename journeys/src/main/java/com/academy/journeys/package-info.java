/** The whole platform used through its gateway, as any client would: the course import, the demo and the benchmarks. */
@NullMarked
package com.academy.journeys;

import org.jspecify.annotations.NullMarked;
