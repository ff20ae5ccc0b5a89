/** What this service hears, and the projections that it feeds. */
@NullMarked
package com.academy.analytics.feed;

import org.jspecify.annotations.NullMarked;
