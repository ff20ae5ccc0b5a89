@NullMarked
package com.academy.analytics.reconciliation.web;

import org.jspecify.annotations.NullMarked;
