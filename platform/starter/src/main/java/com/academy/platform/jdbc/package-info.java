/** SQL as services write it by hand: columns, rows as arrays, transactions, violated constraints. */
@NullMarked
package com.academy.platform.jdbc;

import org.jspecify.annotations.NullMarked;
