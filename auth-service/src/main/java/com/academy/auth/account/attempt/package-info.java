/** How often somebody may try: failures are counted in Redis, without which nobody signs in. */
@NullMarked
package com.academy.auth.account.attempt;

import org.jspecify.annotations.NullMarked;
