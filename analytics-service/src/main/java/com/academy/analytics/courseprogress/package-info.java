/** The live projections: the progress of each enrolment, each person and each course. */
@NullMarked
package com.academy.analytics.courseprogress;

import org.jspecify.annotations.NullMarked;
