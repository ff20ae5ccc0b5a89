/** Publishes a course that lies in a folder. */
@NullMarked
package com.academy.journeys.course;

import org.jspecify.annotations.NullMarked;
