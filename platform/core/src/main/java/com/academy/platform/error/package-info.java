/** How every refusal looks from outside: problem details (RFC 9457) and the catalogue of their codes. */
@NullMarked
package com.academy.platform.error;

import org.jspecify.annotations.NullMarked;
