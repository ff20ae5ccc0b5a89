/** What this service knows about published courses: a local copy, fed by events, so that progress needs no one else. */
@NullMarked
package com.academy.progress.outline;

import org.jspecify.annotations.NullMarked;
