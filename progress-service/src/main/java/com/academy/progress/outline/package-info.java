/** A local copy of published courses, fed by events, so that progress does not wait for another service. */
@NullMarked
package com.academy.progress.outline;

import org.jspecify.annotations.NullMarked;
