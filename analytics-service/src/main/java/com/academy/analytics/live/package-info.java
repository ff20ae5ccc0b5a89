/** Open dashboards, which change as facts arrive. */
@NullMarked
package com.academy.analytics.live;

import org.jspecify.annotations.NullMarked;
