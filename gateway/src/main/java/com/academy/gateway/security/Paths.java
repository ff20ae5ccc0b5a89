package com.academy.gateway.security;

import java.util.Optional;

/** Paths that every server behind the edge reads in the same way. */
final class Paths {

    /** Dot, slash, backslash, semicolon, percent sign, delete. */
    private static final String DANGEROUS = "./\\;%\u007f";

    private Paths() {}

    /**
     * The path with every character that needs no escape unescaped, so that all checks compare one spelling. Empty if
     * two readers could understand it differently: dot segments, also encoded ones, doubled or encoded slashes,
     * backslashes, path parameters, control characters, invalid escapes.
     */
    static Optional<String> plain(String path) {
        if (path.contains("//")
                || path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || path.contains("/./")
                || path.contains("/../")
                || path.endsWith("/.")
                || path.endsWith("/..")) {
            return Optional.empty();
        }
        return path.indexOf('%') < 0 ? Optional.of(path) : unescaped(path);
    }

    private static Optional<String> unescaped(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        int at = 0;
        for (int escape = path.indexOf('%'); escape >= 0; escape = path.indexOf('%', at)) {
            int code = escape + 2 < path.length() ? code(path, escape) : -1;
            if (code < ' ' || DANGEROUS.indexOf(code) >= 0) {
                return Optional.empty();
            }
            plain.append(path, at, escape);
            at = escape + 3;
            if (isUnreserved(code)) {
                plain.append((char) code);
            } else {
                plain.append(path, escape, at);
            }
        }
        return Optional.of(plain.append(path, at, path.length()).toString());
    }

    private static int code(String path, int escape) {
        int high = Character.digit(path.charAt(escape + 1), 16);
        int low = Character.digit(path.charAt(escape + 2), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static boolean isUnreserved(int code) {
        return code >= 'a' && code <= 'z'
                || code >= 'A' && code <= 'Z'
                || code >= '0' && code <= '9'
                || code == '-'
                || code == '_'
                || code == '~';
    }
}
