@NullMarked
package com.academy.trial.bell.web;

import org.jspecify.annotations.NullMarked;
