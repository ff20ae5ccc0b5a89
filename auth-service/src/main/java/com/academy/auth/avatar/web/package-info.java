@NullMarked
package com.academy.auth.avatar.web;

import org.jspecify.annotations.NullMarked;
