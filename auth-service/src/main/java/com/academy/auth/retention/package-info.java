/** Deletes expired rows thirty days after their end. */
@NullMarked
package com.academy.auth.retention;

import org.jspecify.annotations.NullMarked;
