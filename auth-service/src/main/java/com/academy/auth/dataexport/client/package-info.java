@NullMarked
package com.academy.auth.dataexport.client;

import org.jspecify.annotations.NullMarked;
