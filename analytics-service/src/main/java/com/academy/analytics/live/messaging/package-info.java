@NullMarked
package com.academy.analytics.live.messaging;

import org.jspecify.annotations.NullMarked;
