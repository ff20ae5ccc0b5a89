@NullMarked
package com.academy.auth.erasure.web;

import org.jspecify.annotations.NullMarked;
