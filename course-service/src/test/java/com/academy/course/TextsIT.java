package com.academy.course;

import static com.academy.course.Author.anAuthor;

import com.academy.platform.domain.Ids;
import com.academy.platform.richtext.RichText;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.TextFields;
import com.academy.platform.test.contract.Writing;
import com.academy.platform.test.contract.Writing.Call;
import com.academy.platform.text.LanguageTag;
import com.academy.platform.text.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every text field, and text that breaks programs. */
@CourseServiceTest
class TextsIT {

    private static final Map<String, ?> VIDEO = Map.of("kind", "EXTERNAL", "url", "https://videos.example.org/1.mp4");

    /** Titles and names are single lines. */
    private static final Predicate<String> ONE_LINE = text -> TypedText.clean(text)
            .codePoints()
            .noneMatch(it -> Character.isISOControl(it) || it == 0x2028 || it == 0x2029);

    @Autowired
    Http http;

    private Author author;
    private UUID course;
    private UUID module;
    private UUID roomy;
    private int additions;

    @Test
    void areKeptOrRefused(@Autowired TextFields texts) {
        author = anAuthor(http);
        course = author.drafts();
        module = author.addsModule(course, "A module");
        texts.assertKeptOrRefused(Stream.of(catalogue(), outlines(), lessons(), codes())
                .flatMap(it -> it)
                .toArray(Writing[]::new));
    }

    private Stream<Writing> catalogue() {
        UUID category = category();
        UUID below = category();
        return Stream.of(
                category(Writing.of("POST /categories", () -> new Call(Tokens.admin(), aCategory(category)))),
                category(Writing.of(
                        "PATCH /categories/{id}", () -> new Call(Tokens.admin(), aCategory(category), below))),
                course(writing("POST /courses", () -> aCourse(category))),
                course(writing("PATCH /courses/{id}", () -> aCourse(category), course)));
    }

    private static Writing category(Writing writing) {
        return writing.judged("/slug")
                .welcome("/name", ONE_LINE)
                .refusedAs("/slug", "slug-taken")
                .refusedAs("/parentId", "category-parent-unknown");
    }

    private static Writing course(Writing writing) {
        return writing.judged("/currency", "/language", "/price", "/slug")
                .welcome("/title", ONE_LINE)
                .keptAs("/price", TextsIT::price)
                .keptAs("/language", tag -> LanguageTag.canonical(tag).orElse(tag))
                .refusedAs("/slug", "slug-taken")
                .refusedAs("/categoryId", "category-unknown");
    }

    private Stream<Writing> outlines() {
        var titled = Map.of("title", "A module", "description", "Of lessons");
        UUID lesson = author.addsLesson(module, Map.of());
        UUID another = author.drafts();
        UUID first = author.addsModule(another, "The first");
        return Stream.of(
                Writing.of("POST /courses/{id}/modules", () -> new Call(token(), titled, author.drafts()))
                        .welcome("/title", ONE_LINE),
                writing("PATCH /modules/{id}", () -> titled, module).welcome("/title", ONE_LINE),
                writing("PATCH /courses/{id}/modules/order", () -> Map.of("moduleIds", List.of(first)), another),
                writing("PATCH /modules/{id}/lessons/order", () -> Map.of("lessonIds", List.of(lesson)), module));
    }

    private Stream<Writing> lessons() {
        UUID text = author.addsLesson(author.addsModule(course, "Another"), Map.of());
        String film = author.http()
                .post("/modules/{id}/videos", Map.of("title", "A film", "video", VIDEO), aModule())
                .expect(201)
                .json()
                .at("/id")
                .asString();
        return Stream.of(
                rich(adding(
                        "POST /modules/{id}/lessons", Map.of("title", "A lesson", "type", "TEXT", "content", "Read."))),
                video(adding("POST /modules/{id}/lessons", Map.of("title", "A film", "type", "VIDEO", "video", VIDEO))),
                video(adding("POST /modules/{id}/videos", Map.of("title", "A film", "video", VIDEO))),
                rich(writing("PATCH /lessons/{id}", () -> Map.of("title", "A lesson", "content", "Read."), text)),
                video(writing("PATCH /lessons/{id}", () -> Map.of("video", VIDEO), film)));
    }

    private Stream<Writing> codes() {
        UUID published = author.publishesACourse();
        String open = author.generates(published, "UNLIMITED", Map.of()).getFirst();
        String code = author.http()
                .get("/access-codes?courseId={id}", published)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asString();
        var expiring = Map.of("expiresAt", "2100-01-01T00:00:00Z");
        return Stream.of(
                writing(
                                "POST /access-codes/generate",
                                () -> Map.of(
                                        "courseId",
                                        published,
                                        "type",
                                        "SINGLE_USE",
                                        "expiresAt",
                                        "2100-01-01T00:00:00Z"))
                        .shownAt("/courseId", "/items/0/courseId")
                        .shownAt("/type", "/items/0/type")
                        .shownAt("/expiresAt", "/items/0/expiresAt")
                        .refusedAs("/expiresAt", "expiry-in-the-past"),
                writing("PATCH /access-codes/{id}", () -> expiring, code).refusedAs("/expiresAt", "expiry-in-the-past"),
                Writing.of(
                                "POST /access-codes/redeem",
                                () -> new Call(Tokens.student(Ids.next()), Map.of("code", open)))
                        // So many wrong codes from one address would be refused.
                        .with("X-Forwarded-For", TextsIT::anAddress)
                        .notKept("/code")
                        .refusedAs("/code", "access-code-not-found"));
    }

    /** HTML is kept as HTML: a text without any reads as it was written, of the others what is harmless. */
    private static Writing rich(Writing writing) {
        return writing.welcome("/title", ONE_LINE)
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

    private static Writing video(Writing writing) {
        return writing.judged("/video/url").welcome("/title", ONE_LINE);
    }

    private Writing writing(String endpoint, Supplier<Object> body, Object... variables) {
        return Writing.of(endpoint, () -> new Call(token(), body.get(), variables));
    }

    private Writing adding(String endpoint, Object lesson) {
        return Writing.of(endpoint, () -> new Call(token(), lesson, aModule()));
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

    private static Map<String, Object> aCategory(UUID parent) {
        return Map.of(
                "name", "A category", "description", "Of subjects", "slug", "c-" + Ids.next(), "parentId", parent);
    }

    private static Map<String, Object> aCourse(UUID category) {
        return Map.of(
                "title",
                "A course",
                "slug",
                "c-" + Ids.next(),
                "shortDescription",
                "Short",
                "description",
                "Not so short",
                "categoryId",
                category,
                "level",
                "BEGINNER",
                "language",
                "en",
                "price",
                "5.00",
                "currency",
                "EUR");
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
