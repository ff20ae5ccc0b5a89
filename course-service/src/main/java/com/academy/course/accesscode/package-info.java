/** Codes that let students into a course, and their redemption. */
@NullMarked
package com.academy.course.accesscode;

import org.jspecify.annotations.NullMarked;
