package com.academy.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** The one page of the web application and the paths at which it shows something. */
@Component
class Pages {

    /** The build leaves it where a nonce belongs. */
    private static final String NONCE = "%CSP_NONCE%";

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final ResourceLoader resources;
    private final String folder;
    private final Optional<Build> packed;

    /** @param paths patterns, as the build wrote them */
    private record Build(String html, List<PathPattern> paths) {}

    Pages(WebProperties properties, ResourceLoader resources) {
        this.resources = resources;
        this.folder = properties.web();
        this.packed = read();
        if (packed.isEmpty()) {
            LOG.warn("There are no pages in {}: the gateway serves the API alone.", folder);
        }
    }

    boolean exist() {
        return build().isPresent();
    }

    /** Whether the application has a page at this path, with or without a slash at the end. */
    boolean areAt(PathContainer path) {
        String plain = path.value();
        PathContainer page = plain.length() > 1 && plain.endsWith("/")
                ? PathContainer.parsePath(plain.substring(0, plain.length() - 1))
                : path;
        return build().stream().flatMap(build -> build.paths().stream()).anyMatch(pattern -> pattern.matches(page));
    }

    String html(String nonce) {
        return build().orElseThrow().html().replace(NONCE, nonce);
    }

    /** A folder of files is read again each time: a new build has other assets, and the gateway runs on. */
    private Optional<Build> build() {
        return folder.startsWith("file:") ? read() : packed;
    }

    private Optional<Build> read() {
        Resource page = resources.getResource(folder + "index.html");
        if (!page.exists()) {
            return Optional.empty();
        }
        try {
            String paths = resources.getResource(folder + "page-paths.json").getContentAsString(StandardCharsets.UTF_8);
            return Optional.of(new Build(
                    page.getContentAsString(StandardCharsets.UTF_8),
                    Arrays.stream(JsonMapper.shared().readValue(paths, String[].class))
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
