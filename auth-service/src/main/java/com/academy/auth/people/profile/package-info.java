/** A person's own details, some of them sealed so that the database alone does not reveal them. */
@NullMarked
package com.academy.auth.people.profile;

import org.jspecify.annotations.NullMarked;
