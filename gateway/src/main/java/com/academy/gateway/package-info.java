/** The gateway: the one address that clients use. */
@NullMarked
package com.academy.gateway;

import org.jspecify.annotations.NullMarked;
