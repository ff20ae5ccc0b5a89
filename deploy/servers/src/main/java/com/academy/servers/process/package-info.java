/** Processes that outlive the JVM that starts them, and where their programs, data and logs lie. */
@NullMarked
package com.academy.servers.process;

import org.jspecify.annotations.NullMarked;
