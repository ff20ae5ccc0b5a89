/** Courses: catalogue, authoring, access codes and enrolment. */
@NullMarked
package com.academy.course;

import org.jspecify.annotations.NullMarked;
