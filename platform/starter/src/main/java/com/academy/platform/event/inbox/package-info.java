/** Handles each fact of other services exactly once, in order for each subject. */
@NullMarked
package com.academy.platform.event.inbox;

import org.jspecify.annotations.NullMarked;
