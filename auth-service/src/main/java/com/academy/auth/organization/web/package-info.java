@NullMarked
package com.academy.auth.organization.web;

import org.jspecify.annotations.NullMarked;
