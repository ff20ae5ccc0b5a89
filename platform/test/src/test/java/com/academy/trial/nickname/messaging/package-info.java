@NullMarked
package com.academy.trial.nickname.messaging;

import org.jspecify.annotations.NullMarked;
