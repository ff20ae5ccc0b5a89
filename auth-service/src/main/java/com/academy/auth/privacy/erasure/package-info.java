/** What is held on a person is theirs: handed out whole, and erased everywhere. */
@NullMarked
package com.academy.auth.privacy.erasure;

import org.jspecify.annotations.NullMarked;
