package com.academy.course;

import com.academy.platform.text.SlugForm;
import java.util.UUID;

/** A name fit for an address: lower-case letters and digits in groups joined by hyphens. */
public record Slug(String value) {

    public static final int MAX_LENGTH = 100;

    public Slug {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    public static boolean isOne(String text) {
        return SlugForm.accepts(text, MAX_LENGTH);
    }

    /** From a title, as {@link SlugForm} makes it. */
    public static Slug from(String title, UUID id) {
        return new Slug(SlugForm.from(title, id, MAX_LENGTH));
    }

    /** The same slug made different by the end of an id, for when it is taken. */
    public Slug distinguishedBy(UUID id) {
        return new Slug(SlugForm.distinguished(value, id));
    }
}
