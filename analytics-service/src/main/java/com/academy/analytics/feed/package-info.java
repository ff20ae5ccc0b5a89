/** The topics that this service consumes, and the projections that they feed. */
@NullMarked
package com.academy.analytics.feed;

import org.jspecify.annotations.NullMarked;
