/** Settings that admins change at run time: typed, in versions, known to every instance within a second. */
@NullMarked
package com.academy.auth.letters.setting;

import org.jspecify.annotations.NullMarked;
