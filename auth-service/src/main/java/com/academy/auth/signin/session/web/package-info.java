@NullMarked
package com.academy.auth.signin.session.web;

import org.jspecify.annotations.NullMarked;
