/** Lists and search of people for admins, and the management of their roles and access. */
@NullMarked
package com.academy.auth.people.directory;

import org.jspecify.annotations.NullMarked;
