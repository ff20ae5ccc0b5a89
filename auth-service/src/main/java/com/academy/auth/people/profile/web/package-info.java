@NullMarked
package com.academy.auth.people.profile.web;

import org.jspecify.annotations.NullMarked;
