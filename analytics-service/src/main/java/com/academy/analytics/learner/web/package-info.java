@NullMarked
package com.academy.analytics.learner.web;

import org.jspecify.annotations.NullMarked;
