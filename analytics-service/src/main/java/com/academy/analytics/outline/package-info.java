/** Published courses as we know them: who owns them, and every version of their outline. */
@NullMarked
package com.academy.analytics.outline;

import org.jspecify.annotations.NullMarked;
