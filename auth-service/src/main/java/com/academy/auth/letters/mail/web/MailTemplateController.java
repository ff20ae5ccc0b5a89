package com.academy.auth.letters.mail.web;

import com.academy.auth.letters.mail.MailPreview;
import com.academy.auth.letters.mail.MailTemplateQueries;
import com.academy.auth.letters.mail.MailTemplateView;
import com.academy.auth.letters.mail.RewriteMailTemplate;
import com.academy.platform.audit.NotAudited;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Page;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail templates: the letters that the platform sends, in each language. */
@RestController
@RequestMapping("/settings/mail-templates")
@ForAdmins
class MailTemplateController {

    private final MailTemplateQueries templates;
    private final RewriteMailTemplate rewriteMailTemplate;

    MailTemplateController(MailTemplateQueries templates, RewriteMailTemplate rewriteMailTemplate) {
        this.templates = templates;
        this.rewriteMailTemplate = rewriteMailTemplate;
    }

    /**
     * List the letters that the platform sends.
     *
     * <p>For platform admins: every letter in every language, each as it is sent now. The list has one page.
     */
    @GetMapping
    Page<MailTemplateView> list() {
        return new Page<>(templates.all(), null);
    }

    /**
     * Show a letter in one language.
     *
     * <p>For platform admins: the text as it is sent now, an admin's or the one that came with the release. A letter or
     * language that does not exist is 404 {@code mail-template-not-found}. The answer has an {@code ETag} for {@code
     * If-Match}.
     *
     * @param letter the letter, by the name in the list, such as {@code verify-email}
     * @param language language of the letter: {@code en} or {@code fr}
     */
    @GetMapping("/{letter}/{language}")
    MailTemplateView get(@PathVariable String letter, @PathVariable String language) {
        return templates.get(letter, language);
    }

    /**
     * Rewrite a letter in one language.
     *
     * <p>For platform admins. Mails that are not sent yet are written with the new text. A repeated request changes
     * nothing. Answers 400 {@code invalid-request} where the text has a variable that the letter does not know or lacks
     * one that it needs, 404 {@code mail-template-not-found}, and 409 {@code stale-version} where {@code If-Match}
     * names an older version.
     *
     * @param letter the letter, by the name in the list, such as {@code verify-email}
     * @param language language of the letter: {@code en} or {@code fr}
     */
    @PutMapping("/{letter}/{language}")
    MailTemplateView rewrite(
            @PathVariable String letter,
            @PathVariable String language,
            CurrentUser admin,
            @Valid @RequestBody MailDraftRequest request,
            ExpectedVersion expected) {
        return rewriteMailTemplate.rewrite(admin, letter, language, request.draft(), expected);
    }

    /**
     * Take a letter back to the text of the release.
     *
     * <p>For platform admins. A letter that no admin has rewritten stays as it is: 204 as well. Answers 404 {@code
     * mail-template-not-found}, and 409 {@code stale-version} where {@code If-Match} names an older version.
     *
     * @param letter the letter, by the name in the list, such as {@code verify-email}
     * @param language language of the letter: {@code en} or {@code fr}
     */
    @DeleteMapping("/{letter}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(
            @PathVariable String letter, @PathVariable String language, CurrentUser admin, ExpectedVersion expected) {
        rewriteMailTemplate.reset(admin, letter, language, expected);
    }

    /**
     * Preview a letter.
     *
     * <p>For platform admins. Shows the draft in the body, or without a body the letter as it is sent now; variables
     * have sample values. Nothing is stored or sent. Answers 400 {@code invalid-request} for a draft that could not be
     * stored and 404 {@code mail-template-not-found}.
     *
     * @param letter the letter, by the name in the list, such as {@code verify-email}
     * @param language language of the letter: {@code en} or {@code fr}
     */
    @PostMapping("/{letter}/{language}/preview")
    @NotAudited("Shows a draft and stores nothing.")
    MailPreview preview(
            @PathVariable String letter,
            @PathVariable String language,
            @Valid @RequestBody(required = false) @Nullable MailDraftRequest draft) {
        return templates.preview(letter, language, Optional.ofNullable(draft).map(MailDraftRequest::draft));
    }
}
