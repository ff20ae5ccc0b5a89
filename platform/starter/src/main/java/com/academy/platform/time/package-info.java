/** The clock of the process, plausible times, and failures of scheduled jobs. */
@NullMarked
package com.academy.platform.time;

import org.jspecify.annotations.NullMarked;
