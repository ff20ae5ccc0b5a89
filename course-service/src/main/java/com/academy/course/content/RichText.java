package com.academy.course.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** HTML that can do nothing but be read: whatever else was written is taken out before it is kept. */
public record RichText(String html) {

    public static final int MAX_LENGTH = 300_000;

    private static final Safelist HARMLESS = Safelist.relaxed()
            .addTags("hr", "figure", "figcaption", "del", "ins", "s", "mark", "kbd", "samp", "details", "summary")
            .addAttributes("code", "class")
            .addAttributes("pre", "class")
            .addAttributes("td", "align")
            .addAttributes("th", "align")
            .addAttributes("ol", "start")
            .preserveRelativeLinks(true)
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
    private static final Document.OutputSettings AS_WRITTEN =
            new Document.OutputSettings().prettyPrint(false).charset("UTF-8");

    /** Relative links are judged against some base; no page of ours has this one. */
    private static final String BASE = "https://lesson.invalid/";

    public static RichText of(String untrustedHtml) {
        return new RichText(Jsoup.clean(untrustedHtml, BASE, HARMLESS, AS_WRITTEN));
    }

    /** What was kept was made harmless before. */
    @JsonCreator
    static RichText kept(String html) {
        return new RichText(html);
    }

    @Override
    @JsonValue
    public String html() {
        return html;
    }
}
