package com.academy.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a header says, for people to read. */
public final class HeaderText {

    private HeaderText() {}

    /**
     * The server takes each byte of a header for a character; clients send UTF-8 all the same. Control characters are
     * left out, and the text ends at the most characters that are wanted.
     */
    public static String of(@Nullable String header, int max) {
        if (header == null) {
            return "";
        }
        String text = decoded(header);
        var shown = new StringBuilder();
        text.codePoints()
                .filter(it -> Character.getType(it) != Character.CONTROL)
                .takeWhile(it -> shown.length() + Character.charCount(it) <= max)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static String decoded(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }
}
