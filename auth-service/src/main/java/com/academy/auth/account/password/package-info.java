/** The rules for a password, and its slow hashing on threads of its own. */
@NullMarked
package com.academy.auth.account.password;

import org.jspecify.annotations.NullMarked;
