package com.academy.platform.richtext;

import com.academy.platform.error.RuleViolationException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * HTML without active content. Other markup is removed and reported; no visible text is lost, and sanitizing the result
 * again changes nothing.
 */
public record RichText(String html) {

    /** The limit of both the input and the result. */
    public static final int MAX_LENGTH = 300_000;

    /** No text of a person's is nested this deep, and no browser has trouble with it. */
    static final int MAX_DEPTH = 100;

    /** Markup that was left open is repaired in one or two rounds. */
    private static final int MAX_ROUNDS = 8;

    /** @throws RichTextTooComplexException where the result would be too long or nested too deep */
    public static Sanitized sanitize(String untrustedHtml) {
        if (untrustedHtml.length() > MAX_LENGTH) {
            throw tooLong();
        }
        DroppedMarkup dropped = new DroppedMarkup();
        String before = untrustedHtml;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String after = Sanitizer.sanitize(before, dropped);
            if (after.length() > MAX_LENGTH) {
                throw tooLong();
            }
            // A browser that reads the result must find in it what we did: so does the next round.
            if (after.equals(before)) {
                return new Sanitized(new RichText(after), dropped.list());
            }
            before = after;
        }
        throw new RichTextTooComplexException("This markup is too entangled. Write it in a simpler way.");
    }

    /** What was kept was made harmless before. */
    @JsonCreator
    static RichText kept(String html) {
        return new RichText(html);
    }

    @Override
    @JsonValue
    public String html() {
        return html;
    }

    private static RichTextTooComplexException tooLong() {
        return new RichTextTooComplexException(
                "A text has at most %d characters, its markup among them.".formatted(MAX_LENGTH));
    }

    static RichTextTooComplexException tooDeep() {
        return new RichTextTooComplexException("Elements are nested at most %d deep.".formatted(MAX_DEPTH));
    }

    public record Sanitized(RichText text, List<Dropped> dropped) {}

    public static final class RichTextTooComplexException extends RuleViolationException {

        RichTextTooComplexException(String detail) {
            super("rich-text-too-complex", detail);
        }
    }
}
