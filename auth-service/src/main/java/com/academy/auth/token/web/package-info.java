@NullMarked
package com.academy.auth.token.web;

import org.jspecify.annotations.NullMarked;
