/** Organisations, their members and the members' roles. */
@NullMarked
package com.academy.auth.organization;

import org.jspecify.annotations.NullMarked;
