/** How people are called and written to: a copy for lists, kept apart from facts. */
@NullMarked
package com.academy.analytics.profile;

import org.jspecify.annotations.NullMarked;
