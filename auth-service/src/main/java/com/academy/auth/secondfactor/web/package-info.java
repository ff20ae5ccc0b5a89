@NullMarked
package com.academy.auth.secondfactor.web;

import org.jspecify.annotations.NullMarked;
