package com.academy.platform.text;

/** Tells whether a text can be a name in an address; {@link SlugText} says what that is. */
public final class SlugForm {

    private static final int LENGTH_OF_IDS = 36;
    private static final int HYPHENS_OF_IDS = 4;

    private SlugForm() {}

    public static boolean accepts(CharSequence text, int max) {
        int length = text.length();
        if (length == 0 || length > max) {
            return false;
        }
        char before = '-';
        for (int at = 0; at < length; at++) {
            char character = text.charAt(at);
            boolean fits = character == '-' ? before != '-' : isLetterOrDigit(character);
            if (!fits) {
                return false;
            }
            before = character;
        }
        return before != '-' && !looksLikeAnId(text);
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    /** 8-4-4-4-12 hexadecimal digits. */
    private static boolean looksLikeAnId(CharSequence slug) {
        return slug.length() == LENGTH_OF_IDS
                && slug.charAt(8) == '-'
                && slug.charAt(13) == '-'
                && slug.charAt(18) == '-'
                && slug.charAt(23) == '-'
                && slug.chars().filter(it -> it == '-').count() == HYPHENS_OF_IDS
                && slug.chars().allMatch(it -> it == '-' || Character.digit(it, 16) >= 0);
    }
}
