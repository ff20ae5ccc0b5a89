/** Data about people, and the rules who may see it. */
@NullMarked
package com.academy.auth.people;

import org.jspecify.annotations.NullMarked;
