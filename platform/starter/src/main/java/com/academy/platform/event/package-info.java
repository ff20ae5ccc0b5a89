/** Facts: their types, their subjects and the base of the aggregates that announce them. */
@NullMarked
package com.academy.platform.event;

import org.jspecify.annotations.NullMarked;
