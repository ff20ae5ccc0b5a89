/** Verifies tokens, remembers verified ones until they expire, and refuses revoked ones. */
@NullMarked
package com.academy.platform.security;

import org.jspecify.annotations.NullMarked;
