package com.academy.gateway.routes;

import org.springframework.util.unit.DataSize;

/**
 * How much the requests of a route may carry. Each has a size that configuration may change
 * ({@code academy.gateway.bodies.limits.<name>}). A text counts six bytes a character: some clients write every letter
 * that is not ASCII as an escape.
 */
public enum Body {

    /** The fields of a form, or no body. */
    FORM(DataSize.ofKilobytes(16)),

    /** Hundreds of ids or of small changes. */
    LIST(DataSize.ofKilobytes(48)),

    /** Some thousand characters: a profile, notes, the description of a module. */
    NOTE(DataSize.ofKilobytes(48)),

    /** Some ten thousand characters: the description of a course, the text of a mail. */
    TEXT(DataSize.ofKilobytes(160)),

    /** The content of a lesson. */
    LESSON(DataSize.ofMegabytes(1)),

    /** A picture of a person. */
    PICTURE(DataSize.ofKilobytes(5_300)),

    /** A list of people as CSV. */
    TABLE(DataSize.ofMegabytes(32)),

    /** Any file. */
    FILE(DataSize.ofMegabytes(200));

    private final DataSize usual;

    Body(DataSize usual) {
        this.usual = usual;
    }

    public DataSize usual() {
        return usual;
    }
}
