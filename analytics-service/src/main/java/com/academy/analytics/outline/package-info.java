/** A local copy of published courses: the owner, and every version of the outline. */
@NullMarked
package com.academy.analytics.outline;

import org.jspecify.annotations.NullMarked;
