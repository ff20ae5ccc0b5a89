/** Organisations and who belongs to them in which role. */
@NullMarked
package com.academy.auth.organization;

import org.jspecify.annotations.NullMarked;
