/** Whether what the services wrote, published and we applied is the same. */
@NullMarked
package com.academy.analytics.reconciliation;

import org.jspecify.annotations.NullMarked;
