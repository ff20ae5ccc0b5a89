@NullMarked
package com.academy.analytics.live.web;

import org.jspecify.annotations.NullMarked;
