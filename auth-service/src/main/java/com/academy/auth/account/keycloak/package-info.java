/** The requests to a Keycloak that keeps passwords and signs tokens in place of this service. */
@NullMarked
package com.academy.auth.account.keycloak;

import org.jspecify.annotations.NullMarked;
