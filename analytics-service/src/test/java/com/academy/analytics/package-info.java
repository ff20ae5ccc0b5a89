@NullMarked
package com.academy.analytics;

import org.jspecify.annotations.NullMarked;
