package com.academy.auth.letters.mail.web;

import com.academy.auth.letters.mail.MailPreview;
import com.academy.auth.letters.mail.MailTemplateQueries;
import com.academy.auth.letters.mail.MailTemplateView;
import com.academy.auth.letters.mail.RewriteMailTemplate;
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

    @GetMapping
    Page<MailTemplateView> list() {
        return new Page<>(templates.all(), null);
    }

    @GetMapping("/{letter}/{language}")
    MailTemplateView get(@PathVariable String letter, @PathVariable String language) {
        return templates.get(letter, language);
    }

    @PutMapping("/{letter}/{language}")
    MailTemplateView rewrite(
            @PathVariable String letter,
            @PathVariable String language,
            CurrentUser admin,
            @Valid @RequestBody MailDraftRequest request,
            ExpectedVersion expected) {
        return rewriteMailTemplate.rewrite(admin, letter, language, request.draft(), expected);
    }

    @DeleteMapping("/{letter}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(
            @PathVariable String letter, @PathVariable String language, CurrentUser admin, ExpectedVersion expected) {
        rewriteMailTemplate.reset(admin, letter, language, expected);
    }

    /** What is sent now, or a draft that is not stored. */
    @PostMapping("/{letter}/{language}/preview")
    MailPreview preview(
            @PathVariable String letter,
            @PathVariable String language,
            @Valid @RequestBody(required = false) @Nullable MailDraftRequest draft) {
        return templates.preview(letter, language, Optional.ofNullable(draft).map(MailDraftRequest::draft));
    }
}
