@NullMarked
package com.academy.trial.bell.messaging;

import org.jspecify.annotations.NullMarked;
