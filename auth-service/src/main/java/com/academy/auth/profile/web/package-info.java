@NullMarked
package com.academy.auth.profile.web;

import org.jspecify.annotations.NullMarked;
