package com.academy.course.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a video is found.
 *
 * @param kind {@code YOUTUBE}, or {@code EXTERNAL} for any other host
 * @param url https address of the video. Example: https://cdn.example.org/spring-boot/lesson-2.mp4
 * @param youtubeId what YouTube's player takes; {@code null} for other hosts. Example: dQw4w9WgXcQ
 */
public record VideoLink(Kind kind, String url, @Nullable String youtubeId) {

    public static final int MAX_LENGTH = 500;

    private static final Set<String> YOUTUBE =
            Set.of("youtu.be", "youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com");
    private static final Pattern YOUTUBE_ID =
            Pattern.compile("(?:^/|/embed/|/shorts/|[?&]v=)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])");

    public enum Kind {
        YOUTUBE,
        EXTERNAL
    }

    /** Empty if this is no address of such a video; only one that a browser may load from an https page is valid. */
    public static Optional<VideoLink> of(Kind kind, String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        return switch (kind) {
            case EXTERNAL -> Optional.of(new VideoLink(kind, url, null));
            case YOUTUBE -> youtube(address).map(id -> new VideoLink(kind, url, id));
        };
    }

    private static Optional<String> youtube(URI address) {
        if (!YOUTUBE.contains(address.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        Matcher id = YOUTUBE_ID.matcher(address.getRawPath() + query);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
