/** Who did what to whom, from where: told on a topic of its own, with personal values sealed. */
@NullMarked
package com.academy.auth.audit;

import org.jspecify.annotations.NullMarked;
