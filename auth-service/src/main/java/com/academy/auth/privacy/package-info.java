/** What belongs to a person: its export and its erasure. */
@NullMarked
package com.academy.auth.privacy;

import org.jspecify.annotations.NullMarked;
