/** A copy of what people are called, as a service keeps one. */
@NullMarked
package com.academy.trial.nickname;

import org.jspecify.annotations.NullMarked;
