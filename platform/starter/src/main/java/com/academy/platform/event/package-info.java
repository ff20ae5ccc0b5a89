/** Facts: how they get out exactly when they are true, and in exactly once. */
@NullMarked
package com.academy.platform.event;

import org.jspecify.annotations.NullMarked;
