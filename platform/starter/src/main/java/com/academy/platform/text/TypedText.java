package com.academy.platform.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Text that was typed or pasted: what cannot be seen around it does not belong to it. */
public final class TypedText {

    /** In these scripts a joiner at the end shapes the letter before it. */
    private static final Set<UnicodeScript> JOINED =
            EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.SYRIAC, UnicodeScript.MONGOLIAN, UnicodeScript.NKO);

    /** More marks on one letter are no language, and putting them in order takes the square of their number. */
    private static final int MARKS_IN_A_ROW = 100;

    /** A blank may belong to a secret, and its owner types it each time. */
    private static final Pattern SECRET = Pattern.compile("(?i).{0,50}(password|passphrase|secret)");

    private TypedText() {}

    /** Whether a field of that name is taken as it was typed, blanks around it included. */
    public static boolean isSecret(String field) {
        return SECRET.matcher(field).matches();
    }

    /**
     * The text without blanks and invisible characters around it, in Unicode's composed form (NFC). Takes time
     * proportional to the length of the text.
     */
    public static String clean(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && (isBlank(typed.codePointAt(start)) || isTag(typed.codePointAt(start)))) {
            start += Character.charCount(typed.codePointAt(start));
        }
        while (end > start && isBlank(typed.codePointBefore(end)) && !joins(typed, start, end)) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return composed(typed.substring(start, end));
    }

    /** Whether there is anything to see: a letter, a digit or a sign. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(TypedText::isVisible);
    }

    static boolean isVisible(int c) {
        if (isBlank(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> c != 0x115F && c != 0x1160; // fillers, which a letter of Hangul may begin with
        };
    }

    /** White space, and what has neither width nor ink; not what shapes a letter or an emoji before it. */
    private static boolean isBlank(int c) {
        if (c < 0x80) {
            return Character.isWhitespace(c);
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x85 // next line
                || c == 0xAD // soft hyphen
                || c == 0x61C // marks of direction, from here on
                || c == 0x180E
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x2800 // a cell of Braille without dots
                || c == 0x3164 // fillers of Hangul
                || c == 0xFFA0
                || c == 0xFEFF // byte-order mark
                || c >= 0xFFF9 && c <= 0xFFFB;
    }

    /** Shapes the flag before it, so it has a meaning anywhere but at the beginning. */
    private static boolean isTag(int c) {
        return c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean joins(String text, int start, int end) {
        int last = text.charAt(end - 1);
        if (last != 0x200C && last != 0x200D || end - 1 == start) {
            return false;
        }
        int before = text.codePointBefore(end - 1);
        return isMark(before) || JOINED.contains(UnicodeScript.of(before));
    }

    private static String composed(String text) {
        int marks = 0;
        boolean simple = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            simple &= c < 0x300;
            marks = c >= 0x300 && isMark(c) ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW) {
                return text;
            }
        }
        return simple || Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
