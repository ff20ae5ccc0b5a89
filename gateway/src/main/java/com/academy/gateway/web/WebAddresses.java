package com.academy.gateway.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which requests are for the web application. The others go to the API or to operators, or are refused. */
public final class WebAddresses {

    static final String ASSETS = "/assets/";

    /** Files beside the page, all in its folder. */
    static final Set<String> FILES = Set.of("ico", "png", "svg", "txt", "webmanifest");

    private static final Set<String> NO_PAGES =
            Set.of("actuator", "api", "assets", "internal", ".well-known", "socket.io");

    /** What a path ends with that names a file, perhaps one of an earlier build: a page in its place would mislead. */
    private static final Set<String> FILE_NAMES = Set.of(
            "br",
            "css",
            "gif",
            "gz",
            "html",
            "ico",
            "jpeg",
            "jpg",
            "js",
            "json",
            "map",
            "mjs",
            "mp4",
            "pdf",
            "png",
            "svg",
            "ts",
            "txt",
            "wasm",
            "webmanifest",
            "webp",
            "woff",
            "woff2",
            "xml",
            "yaml");

    private WebAddresses() {}

    /** They cost no service anything, and a page needs many of them: they are not counted. */
    public static boolean isFor(ServerHttpRequest request) {
        return isPage(request) || isRead(request) && isFile(request.getPath().value());
    }

    /** A browser opens an address: only then it asks for HTML. */
    static boolean isPage(ServerHttpRequest request) {
        return isRead(request)
                && asksForHtml(request)
                && mayBePage(request.getPath().value());
    }

    private static boolean isRead(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }

    /** The text is searched: a header that is no list of types must not fail the request. */
    private static boolean asksForHtml(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                .anyMatch(types -> types.toLowerCase(Locale.ROOT).contains("text/html"));
    }

    private static boolean mayBePage(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        return !NO_PAGES.contains(first) && !FILE_NAMES.contains(ending(path));
    }

    private static boolean isFile(String path) {
        return path.startsWith(ASSETS) || path.lastIndexOf('/') == 0 && FILES.contains(ending(path));
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
