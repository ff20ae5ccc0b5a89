/** Whose rows a transaction may see: the database roles and row-level security. */
@NullMarked
package com.academy.platform.tenancy;

import org.jspecify.annotations.NullMarked;
