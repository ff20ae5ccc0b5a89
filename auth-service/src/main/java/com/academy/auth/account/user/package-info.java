/** A person on the platform: account, profile and credential. */
@NullMarked
package com.academy.auth.account.user;

import org.jspecify.annotations.NullMarked;
