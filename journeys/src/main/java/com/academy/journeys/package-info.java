/** A client of the whole platform, through its gateway: the course import, the demo and the benchmarks. */
@NullMarked
package com.academy.journeys;

import org.jspecify.annotations.NullMarked;
