@NullMarked
package com.academy.analytics.feed.messaging;

import org.jspecify.annotations.NullMarked;
