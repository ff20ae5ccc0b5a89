/** An instructor builds a course and publishes it. */
@NullMarked
package com.academy.course.authoring;

import org.jspecify.annotations.NullMarked;
