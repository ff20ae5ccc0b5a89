@NullMarked
package com.academy.auth.letters.mail.client;

import org.jspecify.annotations.NullMarked;
