/** People whom somebody else vouches for: OpenID providers, and whom of ours they mean. */
@NullMarked
package com.academy.auth.signin.oidc;

import org.jspecify.annotations.NullMarked;
