@NullMarked
package com.academy.auth.people.file.web;

import org.jspecify.annotations.NullMarked;
