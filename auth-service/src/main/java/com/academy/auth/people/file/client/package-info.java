@NullMarked
package com.academy.auth.people.file.client;

import org.jspecify.annotations.NullMarked;
