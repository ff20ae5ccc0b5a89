package com.academy.platform.text;

import java.util.Optional;

/** What a text may be made of. The cost of judging one is bounded by the length that is allowed, not by its own. */
public enum TextForm {

    /** Names and titles: one line without control characters. */
    LINE {
        @Override
        boolean allowsControl(int character) {
            return false;
        }
    },

    /** Text of several lines: of the control characters, line feeds and tabs are allowed. */
    LINES {
        @Override
        boolean allowsControl(int character) {
            return character == '\n' || character == '\t';
        }
    };

    abstract boolean allowsControl(int character);

    /** @param max the most UTF-16 units, which is what columns and clients count */
    public boolean accepts(String text, int max) {
        return objection(text, max).isEmpty();
    }

    /**
     * What is wrong with a text, as the end of a sentence.
     *
     * @param max the most UTF-16 units
     */
    Optional<String> objection(CharSequence text, int max) {
        int length = text.length();
        if (length > max) {
            return Optional.of("must be at most " + max + " characters long");
        }
        boolean visible = false;
        int at = 0;
        while (at < length) {
            int character = Character.codePointAt(text, at);
            if (Character.getType(character) == Character.CONTROL && !allowsControl(character)) {
                return Optional.of(
                        this == LINE
                                ? "must not contain line breaks or other control characters"
                                : "must not contain control characters other than line feeds and tabs");
            }
            visible = visible || isVisible(character);
            at += Character.charCount(character);
        }
        return visible ? Optional.empty() : Optional.of("must contain a visible character");
    }

    /** Letters, digits, punctuation and symbols, as Unicode classes them. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
