/** How far each enrolment, each person and each course has come: the live projections. */
@NullMarked
package com.academy.analytics.courseprogress;

import org.jspecify.annotations.NullMarked;
