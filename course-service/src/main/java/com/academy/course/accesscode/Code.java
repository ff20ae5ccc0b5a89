package com.academy.course.accesscode;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Twelve characters that cannot be mistaken for one another, in groups of four: {@code K7QX-2MPA-9RTZ}. */
public record Code(String value) {

    /** Without I and O, 1 and 0. 32 of them: each takes five bits of chance, a code sixty. */
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    /** As people type it: in any case, with or without its hyphens, with spaces. */
    static Optional<Code> typed(String text) {
        String characters = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(characters).matches() ? Optional.of(grouped(characters)) : Optional.empty();
    }

    static Code random(RandomGenerator chance) {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return grouped(characters.toString());
    }

    private static Code grouped(String characters) {
        return new Code(characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8));
    }
}
