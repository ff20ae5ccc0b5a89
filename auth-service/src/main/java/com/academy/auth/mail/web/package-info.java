@NullMarked
package com.academy.auth.mail.web;

import org.jspecify.annotations.NullMarked;
