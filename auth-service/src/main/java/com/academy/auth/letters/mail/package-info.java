/** Mails: queued in the transaction that causes them, sent until the mail server accepts them. */
@NullMarked
package com.academy.auth.letters.mail;

import org.jspecify.annotations.NullMarked;
