@NullMarked
package com.academy.auth.login.web;

import org.jspecify.annotations.NullMarked;
