package com.academy.gateway.security;

import java.util.Locale;

/** Paths that every server behind the edge reads in the same way. */
final class Paths {

    private Paths() {}

    /**
     * Refuses what one reader might take for another path than the next: dot segments, also encoded ones, doubled or
     * encoded slashes, backslashes, path parameters, control characters.
     */
    static boolean isPlain(String path) {
        if (path.contains("//") || path.indexOf(';') >= 0 || path.indexOf('\\') >= 0) {
            return false;
        }
        if (path.indexOf('%') >= 0) {
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.contains("%2e")
                    || lower.contains("%2f")
                    || lower.contains("%5c")
                    || lower.contains("%3b")
                    || lower.contains("%25")
                    || lower.contains("%0")
                    || lower.contains("%1")
                    || lower.contains("%7f")) {
                return false;
            }
        }
        return !path.contains("/./") && !path.contains("/../") && !path.endsWith("/.") && !path.endsWith("/..");
    }
}
