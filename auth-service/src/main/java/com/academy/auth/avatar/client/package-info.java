@NullMarked
package com.academy.auth.avatar.client;

import org.jspecify.annotations.NullMarked;
