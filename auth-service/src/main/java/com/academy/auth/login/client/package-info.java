@NullMarked
package com.academy.auth.login.client;

import org.jspecify.annotations.NullMarked;
