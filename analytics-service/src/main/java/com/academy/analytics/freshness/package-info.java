/** How current an answer is, and waiting until it holds what the caller wrote. */
@NullMarked
package com.academy.analytics.freshness;

import org.jspecify.annotations.NullMarked;
