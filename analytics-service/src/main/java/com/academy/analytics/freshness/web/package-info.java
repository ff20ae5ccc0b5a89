@NullMarked
package com.academy.analytics.freshness.web;

import org.jspecify.annotations.NullMarked;
