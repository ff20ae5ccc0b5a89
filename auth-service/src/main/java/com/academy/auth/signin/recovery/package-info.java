/** Confirming an address, and regaining access without the password. */
@NullMarked
package com.academy.auth.signin.recovery;

import org.jspecify.annotations.NullMarked;
