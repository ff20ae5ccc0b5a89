/** Personal values that travel sealed, each person's under a key of their own: to destroy the key is to erase them. */
@NullMarked
package com.academy.auth.keys;

import org.jspecify.annotations.NullMarked;
