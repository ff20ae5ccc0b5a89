@NullMarked
package com.academy.auth.privacy.dataexport.client;

import org.jspecify.annotations.NullMarked;
