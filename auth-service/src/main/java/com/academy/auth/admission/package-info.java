/** The ways to get an account: registration, invitation, and import from a list. */
@NullMarked
package com.academy.auth.admission;

import org.jspecify.annotations.NullMarked;
