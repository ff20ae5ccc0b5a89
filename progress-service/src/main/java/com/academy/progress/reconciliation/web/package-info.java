@NullMarked
package com.academy.progress.reconciliation.web;

import org.jspecify.annotations.NullMarked;
