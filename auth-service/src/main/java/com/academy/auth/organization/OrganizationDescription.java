package com.academy.auth.organization;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What can be said of an organisation.
 *
 * @param slug its name in addresses, unique on the platform
 * @param coursesNeedReview whether a course has to be approved before it is published
 */
public record OrganizationDescription(String name, String slug, boolean coursesNeedReview) {

    public static final int MAX_NAME = 200;

    public static final int MAX_SLUG = 100;

    /** What a name looks like in an address; empty where nothing of it can stand there. */
    public static String slugOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > MAX_SLUG ? plain.substring(0, MAX_SLUG) : plain;
        return cut.replaceAll("^-|-$", "");
    }
}
