/** How people come in: by themselves, by invitation, or by a list. */
@NullMarked
package com.academy.auth.admission;

import org.jspecify.annotations.NullMarked;
