@NullMarked
package com.academy.auth.account.web;

import org.jspecify.annotations.NullMarked;
