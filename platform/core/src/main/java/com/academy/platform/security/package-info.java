/** Who calls: tokens verified once, remembered until they expire, and refused when revoked. */
@NullMarked
package com.academy.platform.security;

import org.jspecify.annotations.NullMarked;
