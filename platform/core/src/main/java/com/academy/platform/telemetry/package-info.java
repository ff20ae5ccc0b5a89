/** Logs, traces and metrics in one shape for all processes, and the defaults that the platform brings. */
@NullMarked
package com.academy.platform.telemetry;

import org.jspecify.annotations.NullMarked;
