@NullMarked
package com.academy.analytics.coursereport.web;

import org.jspecify.annotations.NullMarked;
