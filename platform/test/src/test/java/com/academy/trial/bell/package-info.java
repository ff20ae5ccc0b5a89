/** Bells that are rung, and chimes that are heard. */
@NullMarked
package com.academy.trial.bell;

import org.jspecify.annotations.NullMarked;
