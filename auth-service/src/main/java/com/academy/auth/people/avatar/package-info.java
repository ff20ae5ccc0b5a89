/** Pictures of people: cut square, without what a camera wrote into them, in the object store. */
@NullMarked
package com.academy.auth.people.avatar;

import org.jspecify.annotations.NullMarked;
