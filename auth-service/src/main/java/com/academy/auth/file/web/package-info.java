@NullMarked
package com.academy.auth.file.web;

import org.jspecify.annotations.NullMarked;
