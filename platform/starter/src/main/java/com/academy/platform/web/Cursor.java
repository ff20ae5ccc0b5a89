package com.academy.platform.web;

import com.academy.platform.domain.Ids;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.PlausibleTime;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where a list goes on: the sort key of the last row shown. Opaque to clients; a tampered one is a 400. */
public record Cursor(List<String> parts) {

    private static final int LONGEST = 2_000;
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    static Cursor read(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(decoded.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        parts.stream().collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8));
    }

    public String string(int index) {
        if (index >= parts.size()) {
            throw invalid();
        }
        return parts.get(index);
    }

    public UUID uuid(int index) {
        return Ids.parse(string(index)).orElseThrow(Cursor::invalid);
    }

    public Instant instant(int index) {
        try {
            Instant time = Instant.parse(string(index));
            if (PlausibleTime.includes(time)) {
                return time;
            }
        } catch (DateTimeException malformed) {
            // refused below, as a time that no row can have
        }
        throw invalid();
    }

    public long number(int index) {
        try {
            return Long.parseLong(string(index));
        } catch (NumberFormatException malformed) {
            throw invalid();
        }
    }

    private static InvalidRequestException invalid() {
        return InvalidRequestException.field("#/cursor", "This is not a cursor of this list.");
    }
}
