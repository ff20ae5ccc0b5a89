@NullMarked
package com.academy.auth.directory.web;

import org.jspecify.annotations.NullMarked;
