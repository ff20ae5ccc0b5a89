/** An account: a person known to the platform, the password, and the failed attempts to use it. */
@NullMarked
package com.academy.auth.account;

import org.jspecify.annotations.NullMarked;
