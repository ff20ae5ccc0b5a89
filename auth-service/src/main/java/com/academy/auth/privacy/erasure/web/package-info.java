@NullMarked
package com.academy.auth.privacy.erasure.web;

import org.jspecify.annotations.NullMarked;
