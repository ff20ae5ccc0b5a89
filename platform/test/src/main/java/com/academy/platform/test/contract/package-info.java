/** The promises of every service to its clients, tried at each of its endpoints. */
@NullMarked
package com.academy.platform.test.contract;

import org.jspecify.annotations.NullMarked;
