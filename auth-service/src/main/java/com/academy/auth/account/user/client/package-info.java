@NullMarked
package com.academy.auth.account.user.client;

import org.jspecify.annotations.NullMarked;
