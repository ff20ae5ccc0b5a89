/** The servers that all test JVMs of one Maven run share, and that end with it. */
@NullMarked
package com.academy.servers.shared;

import org.jspecify.annotations.NullMarked;
