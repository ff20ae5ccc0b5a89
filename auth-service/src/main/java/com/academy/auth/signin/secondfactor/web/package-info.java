@NullMarked
package com.academy.auth.signin.secondfactor.web;

import org.jspecify.annotations.NullMarked;
