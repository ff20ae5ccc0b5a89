package com.academy.platform.web;

import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a client has seen of what it changes; {@code null} where it does not care. */
public record ExpectedVersion(@Nullable Long value) {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

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
