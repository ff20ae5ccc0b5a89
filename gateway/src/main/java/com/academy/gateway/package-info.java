/** The edge: the one address that clients talk to. */
@NullMarked
package com.academy.gateway;

import org.jspecify.annotations.NullMarked;
