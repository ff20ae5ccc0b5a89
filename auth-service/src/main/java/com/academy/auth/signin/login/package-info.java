/** Signing in and staying so: sessions, their renewal and their end. */
@NullMarked
package com.academy.auth.signin.login;

import org.jspecify.annotations.NullMarked;
