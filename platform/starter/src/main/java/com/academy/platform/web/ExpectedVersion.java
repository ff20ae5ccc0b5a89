package com.academy.platform.web;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a client will change, of those it has seen; {@code null} where it does not care. A list of tags is
 * met by any of them; in a list, tags that were not given out here meet nothing.
 */
public record ExpectedVersion(@Nullable Set<Long> values) {

    /** A proxy that compresses answers makes a tag weak, and may add the coding's name. */
    private static final Pattern ENTITY_TAG =
            Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]{1,8})?(?:-{1,2}(?:gzip|br|zstd|deflate))?\"");

    private static final Pattern ANY_TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    private static final int LONGEST = 1_000;

    /**
     * The entity tag of what is shown together with things that have versions of their own: it changes with either, and
     * only the version is compared when somebody sends it back.
     *
     * @param rest a hash of those things, the same in every instance
     */
    public static String tag(long version, int rest) {
        return "%d-%x".formatted(version, rest);
    }

    public static ExpectedVersion ofHeader(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new ExpectedVersion(null);
        }
        if (ifMatch.length() > LONGEST) {
            throw unknown();
        }
        Set<Long> versions = new HashSet<>();
        for (String element : ifMatch.split(",", -1)) { // the tags given out here have no comma
            String tag = element.strip();
            Matcher known = ENTITY_TAG.matcher(tag);
            if (known.matches()) {
                versions.add(Long.valueOf(known.group(1)));
            } else if (!tag.isEmpty() && !ANY_TAG.matcher(tag).matches()) {
                throw unknown();
            }
        }
        if (versions.isEmpty()) {
            throw unknown();
        }
        return new ExpectedVersion(Set.copyOf(versions));
    }

    public void check(long actual) {
        if (values != null && !values.contains(actual)) {
            throw new StaleVersionException(actual);
        }
    }

    private static InvalidRequestException unknown() {
        return new InvalidRequestException(
                "invalid-request",
                "Some fields are not valid.",
                new FieldProblem("#/If-Match", "This is not an entity tag given out here."));
    }
}
