package com.academy.analytics.freshness;

import com.academy.platform.error.InvalidRequestException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a student's record of one enrolment had come when something was written: {@code enrollment/<id>@<sequence>}. */
public record Position(UUID enrollmentId, long sequence) {

    private static final Pattern TEXT = Pattern.compile(
            "enrollment/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})" + "@([1-9][0-9]{0,17})");

    /** @param name what the client calls it */
    public static Position parse(String name, String text) {
        Matcher position = TEXT.matcher(text);
        if (!position.matches()) {
            throw InvalidRequestException.field("#/" + name, "This is not a position that a write answered with.");
        }
        return new Position(UUID.fromString(position.group(1)), Long.parseLong(position.group(2)));
    }

    String subject() {
        return "enrollment/" + enrollmentId;
    }
}
