package com.academy.auth.letters.mail.web;

import com.academy.auth.letters.mail.MailDraft;
import com.academy.platform.text.Text;
import com.academy.platform.text.TextForm;
import jakarta.validation.constraints.NotNull;

/** @param text paragraphs with an empty line between them */
record MailDraftRequest(
        @NotNull @Text(max = MailDraft.LONGEST_SUBJECT) String subject,

        @NotNull @Text(max = MailDraft.LONGEST_TEXT, form = TextForm.LINES)
        String text) {

    MailDraft draft() {
        return new MailDraft(subject, text);
    }
}
