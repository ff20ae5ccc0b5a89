package com.academy.auth.letters.mail;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an admin would like a letter to be. */
public record MailDraft(String subject, String text) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 10_000;

    MailTemplate templateOf(Letter letter) {
        var template = new MailTemplate(subject, text);
        Set<String> known = MailTemplates.variables(letter);
        List<FieldProblem> problems = new ArrayList<>();
        if (!MailTemplate.isPlain(subject)) {
            problems.add(new FieldProblem("#/subject", "{{ begins something that is no variable."));
        }
        if (!MailTemplate.isPlain(text)) {
            problems.add(new FieldProblem("#/text", "{{ begins something that is no variable."));
        }
        template.variables().stream()
                .filter(variable -> !known.contains(variable))
                .forEach(variable -> problems.add(new FieldProblem(
                        subject.contains("{{" + variable + "}}") ? "#/subject" : "#/text",
                        "There is no {{%s}} in this letter, only %s.".formatted(variable, String.join(", ", known)))));
        letter.requiredVariables().stream()
                .filter(variable -> !text.contains("{{" + variable + "}}"))
                .forEach(variable ->
                        problems.add(new FieldProblem("#/text", "{{%s}} has to be in it.".formatted(variable))));
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(
                    "invalid-request", "Some fields are not valid.", problems.toArray(FieldProblem[]::new));
        }
        return template;
    }
}
