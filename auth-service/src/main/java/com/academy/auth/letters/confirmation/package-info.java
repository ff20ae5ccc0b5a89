/** Links that prove who follows them: to have an address, or to be let choose a new password. */
@NullMarked
package com.academy.auth.letters.confirmation;

import org.jspecify.annotations.NullMarked;
