/** Logs, traces and metrics in one form for all processes, and the platform's default settings. */
@NullMarked
package com.academy.platform.telemetry;

import org.jspecify.annotations.NullMarked;
