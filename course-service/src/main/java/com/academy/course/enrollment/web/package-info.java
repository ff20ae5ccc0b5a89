@NullMarked
package com.academy.course.enrollment.web;

import org.jspecify.annotations.NullMarked;
