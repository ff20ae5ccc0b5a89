@NullMarked
package com.academy.auth.people.avatar.client;

import org.jspecify.annotations.NullMarked;
