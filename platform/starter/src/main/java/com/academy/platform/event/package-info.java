/** Facts: published exactly when they are true (outbox), handled exactly once (inbox). */
@NullMarked
package com.academy.platform.event;

import org.jspecify.annotations.NullMarked;
