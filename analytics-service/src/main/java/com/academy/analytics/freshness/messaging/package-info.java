@NullMarked
package com.academy.analytics.freshness.messaging;

import org.jspecify.annotations.NullMarked;
