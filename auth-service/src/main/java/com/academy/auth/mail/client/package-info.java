@NullMarked
package com.academy.auth.mail.client;

import org.jspecify.annotations.NullMarked;
