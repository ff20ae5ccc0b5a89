package com.academy.auth.letters.mail;

import java.util.Locale;

/** A mail as it is read: the same words as text and as HTML. */
public record WrittenMail(Locale language, String subject, String text, String html) {

    @Override
    public String toString() {
        return "WrittenMail[hidden]";
    }
}
