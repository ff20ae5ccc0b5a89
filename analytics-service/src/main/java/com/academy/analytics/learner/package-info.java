/** A student's own progress: the overall figure and the dashboard. */
@NullMarked
package com.academy.analytics.learner;

import org.jspecify.annotations.NullMarked;
