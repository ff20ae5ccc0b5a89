/** Projections of the other services' facts, and the dashboards drawn from them. */
@NullMarked
package com.academy.analytics;

import org.jspecify.annotations.NullMarked;
