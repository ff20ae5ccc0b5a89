@NullMarked
package com.academy.auth.privacy.dataexport.web;

import org.jspecify.annotations.NullMarked;
