/** A second proof at sign-in: time-based codes (RFC 6238), and recovery codes for a lost device. */
@NullMarked
package com.academy.auth.signin.secondfactor;

import org.jspecify.annotations.NullMarked;
