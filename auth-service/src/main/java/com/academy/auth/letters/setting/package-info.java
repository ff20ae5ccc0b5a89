/** What the platform's admins decide while it runs: typed, in versions, known to every instance within a second. */
@NullMarked
package com.academy.auth.letters.setting;

import org.jspecify.annotations.NullMarked;
