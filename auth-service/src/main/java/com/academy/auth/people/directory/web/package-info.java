@NullMarked
package com.academy.auth.people.directory.web;

import org.jspecify.annotations.NullMarked;
