/** Compares what the services stored, published and applied. */
@NullMarked
package com.academy.analytics.reconciliation;

import org.jspecify.annotations.NullMarked;
