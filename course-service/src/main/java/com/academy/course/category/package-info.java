/** The tree of subjects by which courses are found. */
@NullMarked
package com.academy.course.category;

import org.jspecify.annotations.NullMarked;
