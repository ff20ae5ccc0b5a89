/** Sign-in and sign-up: the checks that come before a session is opened. */
@NullMarked
package com.academy.auth.signin.login;

import org.jspecify.annotations.NullMarked;
