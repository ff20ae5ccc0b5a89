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
            return character == '\n'
                    || character == '\t'
                    || character == LINE_SEPARATOR
                    || character == PARAGRAPH_SEPARATOR;
        }
    },

    /** Text that is kept as it comes. */
    ANY {
        @Override
        boolean allowsControl(int character) {
            return true;
        }
    };

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    abstract boolean allowsControl(int character);

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
    }

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
            if (isControl(character) && !allowsControl(character)) {
                return Optional.of(
                        this == LINE
                                ? "must not contain line breaks or other control characters"
                                : "must not contain control characters other than line feeds and tabs");
            }
            visible = visible || TypedText.isVisible(character);
            at += Character.charCount(character);
        }
        return visible ? Optional.empty() : Optional.of("must contain a visible character");
    }
}
