@NullMarked
package com.academy.auth.servicetoken.web;

import org.jspecify.annotations.NullMarked;
