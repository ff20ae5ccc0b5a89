@NullMarked
package com.academy.auth.file.messaging;

import org.jspecify.annotations.NullMarked;
