/**
 * The master key, the keys derived from it, and sealing: for the database, for Redis, and for one person, whose values
 * are erased by destroying that person's key.
 */
@NullMarked
package com.academy.auth.keys;

import org.jspecify.annotations.NullMarked;
