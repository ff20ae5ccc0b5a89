/** Sessions and their tokens: opening, renewal, end, and the devices that hold them. */
@NullMarked
package com.academy.auth.signin.session;

import org.jspecify.annotations.NullMarked;
