/** What a terminal shows: tables, percentiles; and waiting with a limit. */
@NullMarked
package com.academy.journeys.report;

import org.jspecify.annotations.NullMarked;
