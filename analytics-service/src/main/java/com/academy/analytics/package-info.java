/** Insight: projections of what the other services told, and the dashboards drawn from them. */
@NullMarked
package com.academy.analytics;

import org.jspecify.annotations.NullMarked;
