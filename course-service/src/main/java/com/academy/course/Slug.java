package com.academy.course;

import com.academy.platform.text.SlugForm;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** A name fit for an address: lower-case letters and digits in groups joined by hyphens. */
public record Slug(String value) {

    public static final int MAX_LENGTH = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int ROOM_FOR_SUFFIX = 13;

    public Slug {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    public static boolean isOne(String text) {
        return SlugForm.accepts(text, MAX_LENGTH);
    }

    /** From a title; a title without Latin letters or digits gets a slug made of the id. */
    public static Slug from(String title, UUID id) {
        String letters = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = trimmed(OTHERS.matcher(letters).replaceAll("-"));
        return words.isEmpty() || !isOne(words) ? new Slug("c-" + tail(id)) : new Slug(words);
    }

    /** The same slug made different by the end of an id, for when it is taken. */
    public Slug distinguishedBy(UUID id) {
        return new Slug(value + "-" + tail(id));
    }

    private static String trimmed(String words) {
        String shortened = words.substring(0, Math.min(words.length(), MAX_LENGTH - ROOM_FOR_SUFFIX));
        int from = shortened.startsWith("-") ? 1 : 0;
        int to = shortened.endsWith("-") && shortened.length() > 1 ? shortened.length() - 1 : shortened.length();
        return from > to ? "" : shortened.substring(from, to);
    }

    /** The last 48 bits are the random ones of a UUID of version 7. */
    private static String tail(UUID id) {
        return HexFormat.of().toHexDigits(id.getLeastSignificantBits(), 12);
    }
}
