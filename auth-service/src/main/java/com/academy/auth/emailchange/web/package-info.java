@NullMarked
package com.academy.auth.emailchange.web;

import org.jspecify.annotations.NullMarked;
