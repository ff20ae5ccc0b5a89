/** What a password must be, and the slow work of hashing it, kept from slowing anything else. */
@NullMarked
package com.academy.auth.account.password;

import org.jspecify.annotations.NullMarked;
