@NullMarked
package com.academy.auth.signin.login.client;

import org.jspecify.annotations.NullMarked;
