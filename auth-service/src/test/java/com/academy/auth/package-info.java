@NullMarked
package com.academy.auth;

import org.jspecify.annotations.NullMarked;
