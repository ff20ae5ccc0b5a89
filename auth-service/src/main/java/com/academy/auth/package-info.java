/** Accounts, memberships, sessions, and the signature under every access token. */
@NullMarked
package com.academy.auth;

import org.jspecify.annotations.NullMarked;
