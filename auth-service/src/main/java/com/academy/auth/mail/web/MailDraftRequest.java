package com.academy.auth.mail.web;

import com.academy.auth.mail.MailDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param text paragraphs with an empty line between them */
record MailDraftRequest(
        @NotBlank @Size(max = MailDraft.LONGEST_SUBJECT) @Pattern(regexp = "\\P{Cc}*", message = "has no control characters") String subject,

        @NotBlank @Size(max = MailDraft.LONGEST_TEXT) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "has no control characters but new lines and tabs") String text) {

    MailDraft draft() {
        return new MailDraft(subject, text);
    }
}
