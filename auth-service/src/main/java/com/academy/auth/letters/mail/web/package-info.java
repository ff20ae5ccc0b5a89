@NullMarked
package com.academy.auth.letters.mail.web;

import org.jspecify.annotations.NullMarked;
