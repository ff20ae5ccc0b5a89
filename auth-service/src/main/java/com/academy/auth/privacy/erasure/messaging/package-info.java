@NullMarked
package com.academy.auth.privacy.erasure.messaging;

import org.jspecify.annotations.NullMarked;
