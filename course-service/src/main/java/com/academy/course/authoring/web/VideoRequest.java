package com.academy.course.authoring.web;

import com.academy.course.content.VideoLink;
import com.academy.platform.error.InvalidRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a video is found.
 *
 * @param kind {@code YOUTUBE} for an address of YouTube, {@code EXTERNAL} for any other host
 * @param url https address of the video, without credentials; of {@code YOUTUBE}, one that names a video. Example:
 *     https://youtu.be/dQw4w9WgXcQ
 * @param durationSeconds length in seconds, at most a day. Example: 480
 */
record VideoRequest(
        VideoLink.@NotNull Kind kind,
        @NotNull @Size(max = VideoLink.MAX_LENGTH) String url,
        @Min(1) @Max(MOST_SECONDS) @Nullable Integer durationSeconds) {

    static final int MOST_SECONDS = 24 * 60 * 60;

    VideoLink link() {
        return VideoLink.of(kind, url)
                .orElseThrow(() ->
                        InvalidRequestException.field("#/video/url", "This is no https address of such a video."));
    }
}
