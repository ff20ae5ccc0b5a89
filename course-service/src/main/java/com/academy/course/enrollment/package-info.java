/** The students of a course, and its seats. */
@NullMarked
package com.academy.course.enrollment;

import org.jspecify.annotations.NullMarked;
