/** How current an answer is, and waiting until it contains the caller's own change. */
@NullMarked
package com.academy.analytics.freshness;

import org.jspecify.annotations.NullMarked;
