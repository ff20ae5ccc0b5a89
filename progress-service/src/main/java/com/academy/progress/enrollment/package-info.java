/** A student's way through one course: the copy of the enrolment, and the record of modules that moves its counters. */
@NullMarked
package com.academy.progress.enrollment;

import org.jspecify.annotations.NullMarked;
