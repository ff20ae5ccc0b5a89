/** How long what is over is kept: thirty days, whatever it was. */
@NullMarked
package com.academy.auth.retention;

import org.jspecify.annotations.NullMarked;
