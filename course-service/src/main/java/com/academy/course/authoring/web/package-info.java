@NullMarked
package com.academy.course.authoring.web;

import org.jspecify.annotations.NullMarked;
