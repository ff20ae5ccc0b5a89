package com.academy.auth.letters.mail;

/** A letter as somebody would read it. */
public record MailPreview(String subject, String text, String html) {

    static MailPreview of(WrittenMail mail) {
        return new MailPreview(mail.subject(), mail.text(), mail.html());
    }
}
