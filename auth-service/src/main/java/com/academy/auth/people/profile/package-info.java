/** What people say of themselves: some of it sealed, so that the database alone tells nobody. */
@NullMarked
package com.academy.auth.people.profile;

import org.jspecify.annotations.NullMarked;
