/** Totals of the learning records, with which projections compare theirs. */
@NullMarked
package com.academy.progress.reconciliation;

import org.jspecify.annotations.NullMarked;
