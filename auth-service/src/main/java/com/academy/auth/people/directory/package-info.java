/** The people there are, for those who look after them: lists, search, and who may do what. */
@NullMarked
package com.academy.auth.people.directory;

import org.jspecify.annotations.NullMarked;
