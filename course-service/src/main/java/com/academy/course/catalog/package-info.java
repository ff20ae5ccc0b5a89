/** The public view of published courses: the catalogue, and each published outline. */
@NullMarked
package com.academy.course.catalog;

import org.jspecify.annotations.NullMarked;
