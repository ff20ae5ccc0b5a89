@NullMarked
package com.academy.auth.oidc.client;

import org.jspecify.annotations.NullMarked;
