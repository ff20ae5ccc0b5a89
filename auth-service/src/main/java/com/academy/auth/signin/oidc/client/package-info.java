@NullMarked
package com.academy.auth.signin.oidc.client;

import org.jspecify.annotations.NullMarked;
