/** Audit entries: actor, action and subject of a change or of a read, published on a topic of their own. */
@NullMarked
package com.academy.platform.audit;

import org.jspecify.annotations.NullMarked;
