/** Counts failed attempts in Redis and refuses further ones; without Redis there is no sign-in. */
@NullMarked
package com.academy.auth.account.attempt;

import org.jspecify.annotations.NullMarked;
