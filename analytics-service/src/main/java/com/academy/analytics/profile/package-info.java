/** A local copy of names and e-mail addresses, for lists; kept apart from facts. */
@NullMarked
package com.academy.analytics.profile;

import org.jspecify.annotations.NullMarked;
