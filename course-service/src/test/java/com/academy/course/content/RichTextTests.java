package com.academy.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello <b>you</b></p>",
                "<h2>1 &lt; 2</h2><pre><code class=\"language-c\">a &amp;&amp; b</code></pre>",
                "<table><tbody><tr><td align=\"right\">1</td></tr></tbody></table>",
                "<img src=\"https://example.org/a.png\" alt=\"A\"><hr>",
                "<p>Καλημέρα 👩🏽‍🚀 مرحبا</p>"
            })
    void keepsWhatIsOnlyRead(String html) {
        assertThat(RichText.of(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<img src=\"data:text/html;base64,PHNjcmlwdD4=\">",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"https://evil.example\"><input name=a></form>",
                "<style>body{background:url(javascript:alert(1))}</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<object data=\"javascript:alert(1)\"></object>"
            })
    void takesOutWhatCouldDoMore(String html) {
        assertThat(RichText.of(html).html())
                .doesNotContainIgnoringCase("<script", "alert(1)", "javascript:", "onerror", "onload")
                .doesNotContainIgnoringCase(
                        "<iframe", "<form", "<style", "style=", "<base", "<meta", "<object", "data:");
    }

    @Test
    void tellsWhereLinksLeadNothingOfUs() {
        assertThat(RichText.of("<a href=\"https://example.org/\">x</a> <a href=\"#part\">y</a>")
                        .html())
                .isEqualTo("<a href=\"https://example.org/\" rel=\"nofollow noopener noreferrer\">x</a> "
                        + "<a href=\"#part\" rel=\"nofollow noopener noreferrer\">y</a>");
    }

    @Test
    void standsDeepNesting() {
        assertThat(RichText.of("<div>".repeat(50_000)).html()).isNotNull();
    }

    @Test
    void staysAsItIsWhenMadeHarmlessAgain() {
        String once = RichText.of("<p>a<script>b</script>&amp;<br>c</p>").html();

        assertThat(RichText.of(once).html()).isEqualTo(once);
    }
}
