/** What those who teach see of their courses. */
@NullMarked
package com.academy.analytics.coursereport;

import org.jspecify.annotations.NullMarked;
