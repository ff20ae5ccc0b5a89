/** The content of lessons. */
@NullMarked
package com.academy.course.content;

import org.jspecify.annotations.NullMarked;
