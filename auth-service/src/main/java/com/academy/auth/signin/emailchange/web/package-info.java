@NullMarked
package com.academy.auth.signin.emailchange.web;

import org.jspecify.annotations.NullMarked;
