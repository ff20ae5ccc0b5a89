/** Courses: how they are found, written and entered. */
@NullMarked
package com.academy.course;

import org.jspecify.annotations.NullMarked;
