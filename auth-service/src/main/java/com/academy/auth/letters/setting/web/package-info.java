@NullMarked
package com.academy.auth.letters.setting.web;

import org.jspecify.annotations.NullMarked;
