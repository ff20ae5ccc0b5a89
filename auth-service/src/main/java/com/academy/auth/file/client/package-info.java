@NullMarked
package com.academy.auth.file.client;

import org.jspecify.annotations.NullMarked;
