/** A change of an account's e-mail address, to which the former and the new address have both agreed. */
@NullMarked
package com.academy.auth.signin.emailchange;

import org.jspecify.annotations.NullMarked;
