@NullMarked
package com.academy.auth.audit.web;

import org.jspecify.annotations.NullMarked;
