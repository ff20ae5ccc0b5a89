@NullMarked
package com.academy.auth.invitation.web;

import org.jspecify.annotations.NullMarked;
