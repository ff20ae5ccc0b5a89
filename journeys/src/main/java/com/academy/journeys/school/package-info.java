/** An instructor, students and their clicks, as the demo, the benchmarks and the tests need them. */
@NullMarked
package com.academy.journeys.school;

import org.jspecify.annotations.NullMarked;
