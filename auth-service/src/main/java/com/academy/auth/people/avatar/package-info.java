/** Pictures of people: cut square, without the camera's metadata, in the object store. */
@NullMarked
package com.academy.auth.people.avatar;

import org.jspecify.annotations.NullMarked;
