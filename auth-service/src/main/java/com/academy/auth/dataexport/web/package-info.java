@NullMarked
package com.academy.auth.dataexport.web;

import org.jspecify.annotations.NullMarked;
