/** Problem details (RFC 9457): the form of every refusal and the catalogue of codes. */
@NullMarked
package com.academy.platform.problem;

import org.jspecify.annotations.NullMarked;
