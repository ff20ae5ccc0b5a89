/** Signing keys, and the access tokens of users and services. */
@NullMarked
package com.academy.auth.token;

import org.jspecify.annotations.NullMarked;
