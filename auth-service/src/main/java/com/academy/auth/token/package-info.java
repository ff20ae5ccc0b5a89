/** The platform's signature: the keys behind it, the tokens it is put under, for people and for services. */
@NullMarked
package com.academy.auth.token;

import org.jspecify.annotations.NullMarked;
