@NullMarked
package com.academy.course.catalog.web;

import org.jspecify.annotations.NullMarked;
