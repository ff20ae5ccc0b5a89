package com.academy.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.course.content.VideoLink.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoLinkTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/watch?t=10&v=dQw4w9WgXcQ&list=x",
                "https://youtu.be/dQw4w9WgXcQ?si=abc",
                "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
                "https://m.youtube.com/shorts/dQw4w9WgXcQ"
            })
    void knowsYouTubesAddresses(String url) {
        assertThat(VideoLink.of(Kind.YOUTUBE, url))
                .hasValueSatisfying(link -> assertThat(link.youtubeId()).isEqualTo("dQw4w9WgXcQ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=short",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQtoolong",
                "https://www.youtube.com/",
                "dQw4w9WgXcQ"
            })
    void knowsWhatIsNone(String url) {
        assertThat(VideoLink.of(Kind.YOUTUBE, url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://example.org/a.mp4",
                "//example.org/a.mp4",
                "https:///a.mp4",
                "https://user:secret@example.org/a.mp4",
                "https://example.org/a b",
                "file:///etc/passwd",
                ""
            })
    void refusesWhatNoBrowserShouldLoad(String url) {
        assertThat(VideoLink.of(Kind.EXTERNAL, url)).isEmpty();
    }

    @Test
    void takesOtherHostsAsTheyAre() {
        assertThat(VideoLink.of(Kind.EXTERNAL, "https://example.org/a.mp4"))
                .hasValue(new VideoLink(Kind.EXTERNAL, "https://example.org/a.mp4", null));
    }
}
