/** Proving an address, and coming back without the password. */
@NullMarked
package com.academy.auth.signin.recovery;

import org.jspecify.annotations.NullMarked;
