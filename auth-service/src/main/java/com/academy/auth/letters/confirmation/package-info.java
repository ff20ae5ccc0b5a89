/** Links in mails that confirm an address or allow choosing a new password. */
@NullMarked
package com.academy.auth.letters.confirmation;

import org.jspecify.annotations.NullMarked;
