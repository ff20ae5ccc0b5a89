@NullMarked
package com.academy.auth.people.avatar.web;

import org.jspecify.annotations.NullMarked;
