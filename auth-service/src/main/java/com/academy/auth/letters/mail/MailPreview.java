package com.academy.auth.letters.mail;

/**
 * A letter as its reader would get it, with sample values.
 *
 * @param subject subject of the mail. Example: Welcome to Academy
 * @param text the part in plain text. Example: Welcome Ada!
 * @param html the same text as an HTML page. Example: &lt;p&gt;Welcome Ada!&lt;/p&gt;
 */
public record MailPreview(String subject, String text, String html) {

    static MailPreview of(WrittenMail mail) {
        return new MailPreview(mail.subject(), mail.text(), mail.html());
    }
}
