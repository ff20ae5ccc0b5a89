/** Measures the running platform under load. */
@NullMarked
package com.academy.journeys.bench;

import org.jspecify.annotations.NullMarked;
