@NullMarked
package com.academy.auth.signin.session.client;

import org.jspecify.annotations.NullMarked;
