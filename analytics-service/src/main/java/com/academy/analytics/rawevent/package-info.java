/** Stage 1: the facts as they came, kept for a day for diagnosis and quality checks. */
@NullMarked
package com.academy.analytics.rawevent;

import org.jspecify.annotations.NullMarked;
