/** The rows that a transaction may see: database roles and row-level security. */
@NullMarked
package com.academy.platform.tenancy;

import org.jspecify.annotations.NullMarked;
