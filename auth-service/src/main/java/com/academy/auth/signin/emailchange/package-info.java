/** Another e-mail address for an account, once the former address and the new one have both said yes. */
@NullMarked
package com.academy.auth.signin.emailchange;

import org.jspecify.annotations.NullMarked;
