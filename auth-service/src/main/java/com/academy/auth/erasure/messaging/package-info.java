@NullMarked
package com.academy.auth.erasure.messaging;

import org.jspecify.annotations.NullMarked;
