/** Audit entries: actor, action, subject and origin, published on a topic of their own, personal values sealed. */
@NullMarked
package com.academy.auth.audit;

import org.jspecify.annotations.NullMarked;
