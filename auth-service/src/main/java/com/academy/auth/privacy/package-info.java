/** A person's rights to the own data: its export and its erasure. */
@NullMarked
package com.academy.auth.privacy;

import org.jspecify.annotations.NullMarked;
