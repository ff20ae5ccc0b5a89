@NullMarked
package com.academy.course.accesscode.web;

import org.jspecify.annotations.NullMarked;
