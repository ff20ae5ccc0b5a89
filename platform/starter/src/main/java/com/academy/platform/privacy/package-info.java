/** Personal data of a service: its export and its erasure. */
@NullMarked
package com.academy.platform.privacy;

import org.jspecify.annotations.NullMarked;
