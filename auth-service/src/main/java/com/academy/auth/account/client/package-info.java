@NullMarked
package com.academy.auth.account.client;

import org.jspecify.annotations.NullMarked;
