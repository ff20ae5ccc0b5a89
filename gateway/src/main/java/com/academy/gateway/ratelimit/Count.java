package com.academy.gateway.ratelimit;

import java.time.Duration;

/** How often something was counted in its window, this time included, and how long the window still lasts. */
record Count(long count, Duration left) {}
