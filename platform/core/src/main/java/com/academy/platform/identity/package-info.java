/** Verifies tokens, remembers verified ones until they expire, and refuses revoked ones. */
@NullMarked
package com.academy.platform.identity;

import org.jspecify.annotations.NullMarked;
