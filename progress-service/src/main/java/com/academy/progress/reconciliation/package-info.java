/** What the learning records come to, for those who project them to compare with. */
@NullMarked
package com.academy.progress.reconciliation;

import org.jspecify.annotations.NullMarked;
