/** What is known of people, and who may see it. */
@NullMarked
package com.academy.auth.people;

import org.jspecify.annotations.NullMarked;
