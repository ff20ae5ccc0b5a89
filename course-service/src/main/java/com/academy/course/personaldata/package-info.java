/** What this service holds on a person. */
@NullMarked
package com.academy.course.personaldata;

import org.jspecify.annotations.NullMarked;
