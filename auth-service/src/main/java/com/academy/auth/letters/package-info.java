/** Mails, the links in them, and the settings that shape them. */
@NullMarked
package com.academy.auth.letters;

import org.jspecify.annotations.NullMarked;
