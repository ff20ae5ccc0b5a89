package com.academy.platform.text;

import com.ibm.icu.text.Transliterator;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names in addresses: tells whether a text can be one ({@link SlugText} says what that is), and makes one of a title.
 * The one rule for whatever has an address of its own.
 */
public final class SlugForm {

    private static final int LENGTH_OF_IDS = 36;
    private static final int HYPHENS_OF_IDS = 4;

    /** The last 48 bits are the random ones of a UUID of version 7. */
    private static final int DIGITS_OF_TAIL = 12;

    private static final int ROOM_FOR_TAIL = 1 + DIGITS_OF_TAIL;
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    /** Letters of any script as Latin ones without accents. */
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private SlugForm() {}

    /**
     * Made of a title; of a title of which nothing can stand in an address, made of the id.
     *
     * @param id of what gets the slug, of version 7
     */
    public static String from(String title, UUID id, int max) {
        // Computer languages: C++ and C# are not C.
        String told = title.replaceAll("(?<=\\p{L})\\+\\+", " plus plus ").replaceAll("(?<=\\p{L})#", " sharp ");
        String words = OTHERS.matcher(LATIN.transliterate(told)).replaceAll("-");
        String slug = trimmed(words.substring(0, Math.min(words.length(), max - ROOM_FOR_TAIL)));
        return accepts(slug, max) ? slug : "c-" + tail(id);
    }

    /** The same slug made different by the end of an id, for when it is taken. */
    public static String distinguished(String slug, UUID id) {
        return slug + "-" + tail(id);
    }

    private static String trimmed(String words) {
        int from = words.startsWith("-") ? 1 : 0;
        int to = words.length() > from && words.endsWith("-") ? words.length() - 1 : words.length();
        return words.substring(from, to);
    }

    private static String tail(UUID id) {
        return HexFormat.of().toHexDigits(id.getLeastSignificantBits(), DIGITS_OF_TAIL);
    }

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
