package com.academy.auth.letters.mail.web;

import com.academy.auth.letters.mail.MailDraft;
import com.academy.platform.text.Text;
import com.academy.platform.text.TextForm;
import jakarta.validation.constraints.NotNull;

/**
 * A text for a letter, with variables such as {@code {{name}}}.
 *
 * @param subject subject of the mail; may hold variables. Example: Welcome to Academy
 * @param text paragraphs of plain text with an empty line between them; a paragraph that is only {@code {{link}}}
 *     becomes a button. Example: Welcome {{name}}!
 */
record MailDraftRequest(
        @NotNull @Text(max = MailDraft.LONGEST_SUBJECT) String subject,

        @NotNull @Text(max = MailDraft.LONGEST_TEXT, form = TextForm.LINES)
        String text) {

    MailDraft draft() {
        return new MailDraft(subject, text);
    }
}
