/** What this service asks of a Keycloak that keeps passwords and signs tokens in its place. */
@NullMarked
package com.academy.auth.account.keycloak;

import org.jspecify.annotations.NullMarked;
