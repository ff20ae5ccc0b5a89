@NullMarked
package com.academy.course.category.web;

import org.jspecify.annotations.NullMarked;
