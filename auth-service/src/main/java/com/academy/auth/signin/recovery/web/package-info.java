@NullMarked
package com.academy.auth.signin.recovery.web;

import org.jspecify.annotations.NullMarked;
