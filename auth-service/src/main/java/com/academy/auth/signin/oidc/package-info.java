/** Sign-in by an OpenID provider, and the account that its identity belongs to. */
@NullMarked
package com.academy.auth.signin.oidc;

import org.jspecify.annotations.NullMarked;
