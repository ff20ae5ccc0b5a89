@NullMarked
package com.academy.auth.recovery.web;

import org.jspecify.annotations.NullMarked;
