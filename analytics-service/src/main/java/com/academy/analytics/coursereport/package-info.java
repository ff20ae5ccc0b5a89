/** Reports on a course for its instructor and the organisation's staff. */
@NullMarked
package com.academy.analytics.coursereport;

import org.jspecify.annotations.NullMarked;
