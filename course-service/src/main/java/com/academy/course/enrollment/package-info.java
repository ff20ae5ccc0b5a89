/** Who may be in a course, and how many. */
@NullMarked
package com.academy.course.enrollment;

import org.jspecify.annotations.NullMarked;
