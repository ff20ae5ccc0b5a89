@NullMarked
package com.academy.auth.people.file.messaging;

import org.jspecify.annotations.NullMarked;
