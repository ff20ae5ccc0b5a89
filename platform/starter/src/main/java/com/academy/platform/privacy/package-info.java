/** What is held on a person: handed out to that person, and erased. */
@NullMarked
package com.academy.platform.privacy;

import org.jspecify.annotations.NullMarked;
