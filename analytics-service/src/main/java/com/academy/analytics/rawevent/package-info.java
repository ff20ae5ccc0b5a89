/** The facts as they arrived, kept for a day for diagnosis and quality checks. */
@NullMarked
package com.academy.analytics.rawevent;

import org.jspecify.annotations.NullMarked;
