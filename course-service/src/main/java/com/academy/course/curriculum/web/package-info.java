@NullMarked
package com.academy.course.curriculum.web;

import org.jspecify.annotations.NullMarked;
