/** The architecture of a service, as tests. */
@NullMarked
package com.academy.platform.test.rules;

import org.jspecify.annotations.NullMarked;
