/** All modules and lessons of a course at once, for the page that shows or teaches it. */
@NullMarked
package com.academy.course.curriculum;

import org.jspecify.annotations.NullMarked;
