/** Mails to people: posted with what they tell of, sent until they are taken. */
@NullMarked
package com.academy.auth.letters.mail;

import org.jspecify.annotations.NullMarked;
