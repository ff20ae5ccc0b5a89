/** Services prove by a secret who they are, and get short tokens for each other. */
@NullMarked
package com.academy.auth.servicetoken;

import org.jspecify.annotations.NullMarked;
