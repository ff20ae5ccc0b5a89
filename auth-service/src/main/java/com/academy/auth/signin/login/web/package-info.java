@NullMarked
package com.academy.auth.signin.login.web;

import org.jspecify.annotations.NullMarked;
