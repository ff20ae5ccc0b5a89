package com.academy.platform.web;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a client has seen of what it changes; {@code null} where it does not care. */
public record ExpectedVersion(@Nullable Long value) {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]{1,8})?\"");

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
        Matcher tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidRequestException(
                    "invalid-request",
                    "Some fields are not valid.",
                    new FieldProblem("#/If-Match", "This is not an entity tag given out here."));
        }
        return new ExpectedVersion(Long.valueOf(tag.group(1)));
    }

    public void check(long actual) {
        if (value != null && value != actual) {
            throw new StaleVersionException(actual);
        }
    }
}
