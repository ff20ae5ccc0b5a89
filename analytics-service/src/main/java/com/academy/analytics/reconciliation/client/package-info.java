@NullMarked
package com.academy.analytics.reconciliation.client;

import org.jspecify.annotations.NullMarked;
