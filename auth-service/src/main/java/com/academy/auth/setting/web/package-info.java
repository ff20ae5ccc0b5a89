@NullMarked
package com.academy.auth.setting.web;

import org.jspecify.annotations.NullMarked;
