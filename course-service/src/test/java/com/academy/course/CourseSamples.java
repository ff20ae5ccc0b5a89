package com.academy.course;

import static com.academy.course.Author.anAuthor;

import com.academy.platform.domain.Ids;
import com.academy.platform.richtext.RichText;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.Sample;
import com.academy.platform.test.contract.Sample.Call;
import com.academy.platform.test.contract.Samples;
import com.academy.platform.text.LanguageTag;
import com.academy.platform.text.TypedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What course-service accepts, of an author with a draft. */
final class CourseSamples {

    private static final String VIDEO = """
            {"kind": "EXTERNAL", "url": "https://videos.example.org/1.mp4"}""";
    private static final String FILM = """
            {"title": "A film", "video": %s}""".formatted(VIDEO);

    /** Titles and names are single lines. */
    private static final Predicate<String> ONE_LINE = text -> TypedText.clean(text)
            .codePoints()
            .noneMatch(it -> Character.isISOControl(it) || it == 0x2028 || it == 0x2029);

    private final Http http;
    private final Author author;
    private final UUID course;
    private final UUID module;
    private UUID roomy;
    private int additions;

    CourseSamples(Http http) {
        this.http = http;
        author = anAuthor(http);
        course = author.drafts();
        module = author.addsModule(course, "A module");
    }

    Samples all() {
        return Samples.of(catalogue(), outlines(), lessons(), codes());
    }

    private Stream<Sample> catalogue() {
        UUID category = category();
        UUID below = category();
        return Stream.of(
                category(Sample.of("POST /categories", () -> new Call(Tokens.admin(), aCategory(category)))),
                category(Sample.of(
                        "PATCH /categories/{id}", () -> new Call(Tokens.admin(), aCategory(category), below))),
                course(sample("POST /courses", () -> aCourse(category))),
                course(sample("PATCH /courses/{id}", () -> aCourse(category), course)));
    }

    private static Sample category(Sample sample) {
        return sample.judged("/slug")
                .welcome("/name", ONE_LINE)
                .refusedAs("/slug", "slug-taken")
                .refusedAs("/parentId", "category-parent-unknown");
    }

    private static Sample course(Sample sample) {
        return sample.judged("/currency", "/language", "/price", "/slug")
                .welcome("/title", ONE_LINE)
                .keptAs("/price", CourseSamples::price)
                .keptAs("/language", tag -> LanguageTag.canonical(tag).orElse(tag))
                .refusedAs("/slug", "slug-taken")
                .refusedAs("/categoryId", "category-unknown");
    }

    private Stream<Sample> outlines() {
        var titled = """
                {"title": "A module", "description": "Of lessons", "required": true}""";
        UUID lesson = author.addsLesson(module, Map.of());
        UUID another = author.drafts();
        UUID first = author.addsModule(another, "The first");
        return Stream.of(
                Sample.of("POST /courses/{id}/modules", () -> new Call(token(), titled, author.drafts()))
                        .welcome("/title", ONE_LINE),
                sample("PATCH /modules/{id}", () -> titled, module).welcome("/title", ONE_LINE),
                sample("PATCH /courses/{id}/modules/order", () -> """
                        {"moduleIds": ["%s"]}""".formatted(first), another),
                sample("PATCH /modules/{id}/lessons/order", () -> """
                        {"lessonIds": ["%s"]}""".formatted(lesson), module));
    }

    private Stream<Sample> lessons() {
        UUID text = author.addsLesson(author.addsModule(course, "Another"), Map.of());
        String film = author.http()
                .post("/modules/{id}/videos", FILM, aModule())
                .expect(201)
                .json()
                .at("/id")
                .asString();
        return Stream.of(
                rich(adding("POST /modules/{id}/lessons", """
                        {"title": "A lesson", "type": "TEXT", "content": "Read.", "preview": true,
                         "required": true}""")),
                video(adding("POST /modules/{id}/lessons", """
                        {"title": "A film", "type": "VIDEO", "video": %s}""".formatted(VIDEO))),
                video(adding("POST /modules/{id}/videos", FILM)),
                rich(sample("PATCH /lessons/{id}", () -> """
                        {"title": "A lesson", "content": "Read."}""", text)),
                video(sample("PATCH /lessons/{id}", () -> """
                        {"video": %s}""".formatted(VIDEO), film)));
    }

    private Stream<Sample> codes() {
        UUID published = author.publishesACourse();
        String open = author.generates(published, "UNLIMITED", Map.of()).getFirst();
        String code = author.http()
                .get("/access-codes?courseId={id}", published)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
        return Stream.of(
                sample("POST /access-codes/generate", () -> """
                        {"courseId": "%s", "type": "MULTI_USE", "maxUses": 5, "count": 1,
                         "expiresAt": "2100-01-01T00:00:00Z"}""".formatted(published))
                        .shownAt("/courseId", "/items/0/courseId")
                        .shownAt("/type", "/items/0/type")
                        .shownAt("/expiresAt", "/items/0/expiresAt")
                        .refusedAs("/expiresAt", "expiry-in-the-past"),
                sample("PATCH /access-codes/{id}", () -> """
                        {"expiresAt": "2100-01-01T00:00:00Z"}""", code).refusedAs("/expiresAt", "expiry-in-the-past"),
                Sample.of("POST /access-codes/redeem", () -> new Call(Tokens.student(Ids.next()), """
                        {"code": "%s"}""".formatted(open)))
                        // So many wrong codes from one address would be refused.
                        .with("X-Forwarded-For", CourseSamples::anAddress)
                        .notKept("/code")
                        .refusedAs("/code", "access-code-not-found"));
    }

    /** HTML is kept as HTML: a text without any reads as it was written, of the others what is harmless. */
    private static Sample rich(Sample sample) {
        return sample.welcome("/title", ONE_LINE)
                .shownBy(
                        "/content",
                        (_, answer) -> read(answer.json().at("/content").asString()))
                .keptAs(
                        "/content",
                        text -> text.matches("(?s)[^<&]*")
                                ? text
                                : read(RichText.sanitize(text).text().html()));
    }

    private static String read(String html) {
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }

    private static Sample video(Sample sample) {
        return sample.judged("/video/url").welcome("/title", ONE_LINE);
    }

    private Sample sample(String endpoint, Supplier<String> body, Object... variables) {
        return Sample.of(endpoint, () -> new Call(token(), body.get(), variables));
    }

    private Sample adding(String endpoint, String lesson) {
        return Sample.of(endpoint, () -> new Call(token(), lesson, aModule()));
    }

    /** A new one now and then: a course with many lessons is slow to add to, and has so many and no more. */
    private UUID aModule() {
        if (additions++ % 25 == 0) {
            roomy = author.addsModule(author.drafts(), "A module");
        }
        return roomy;
    }

    private String token() {
        return Tokens.instructor(author.id(), author.organization());
    }

    private UUID category() {
        return UUID.fromString(http.as(Tokens.admin())
                .post("/categories", Map.of("name", "A category", "slug", "c-" + Ids.next()))
                .expect(201)
                .json()
                .at("/id")
                .asString());
    }

    private static String aCategory(UUID parent) {
        return """
                {"name": "A category", "description": "Of subjects", "slug": "c-%s", "parentId": "%s", "sortOrder": 1}\
                """.formatted(Ids.next(), parent);
    }

    private static String aCourse(UUID category) {
        return """
                {"title": "A course", "slug": "c-%s", "shortDescription": "Short", "description": "Not so short",
                 "categoryId": "%s", "level": "BEGINNER", "language": "en", "capacity": 5, "requiresCode": true,
                 "price": "5.00", "currency": "EUR"}""".formatted(Ids.next(), category);
    }

    private static String anAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /** A price of 0 is stored as free. */
    private static @Nullable String price(String asked) {
        var price = new BigDecimal(asked);
        return price.signum() == 0 ? null : price.setScale(2).toPlainString(); // euros
    }
}
