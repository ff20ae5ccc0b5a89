package com.academy.platform.test.contract;

import com.academy.platform.test.Http;
import com.academy.platform.test.contract.BodyShape.Kind;
import com.academy.platform.test.contract.Writing.Call;
import com.academy.platform.text.TypedText;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriTemplate;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every text field of every body that the service reads, and text that breaks programs ({@link NaughtyText}): kept as it
 * was sent but for what is invisible around it ({@link TypedText}), or refused by the name of the field. Where a text is
 * welcome that can be kept and seen, refusing it will not do. Invisible characters around a good text make no
 * difference, and a text of nothing else is answered as an empty one.
 */
public final class TextFields {

    private static final String INVISIBLE = "\u00A0\uFEFF\u200B";

    /** A mark without a letter, and the filler of Hangul. */
    private static final List<String> NOTHING_TO_SEE = List.of("\u0301", "\u115F");

    /** Half a surrogate pair has no UTF-8; JSON can escape it. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final RequestMappingHandlerMapping mapping;
    private final Http http;
    private final RawHttp raw;

    TextFields(RequestMappingHandlerMapping mapping, Http http, RawHttp raw) {
        this.mapping = mapping;
        this.http = http;
        this.raw = raw;
    }

    public void assertKeptOrRefused(Writing... writings) {
        var answers = new SoftAssertions();
        var endpoints = endpoints();
        endpoints.forEach((endpoint, fields) -> {
            var ofEndpoint = Arrays.stream(writings)
                    .filter(it -> it.endpoint.equals(endpoint))
                    .toList();
            ofEndpoint.forEach(it -> {
                checkGood(answers, it);
                checkGoodWithOddHeaders(answers, it);
            });
            fields.forEach((field, kind) -> ofEndpoint.stream()
                    .filter(it -> !body(it.calls.get()).at(field).isMissingNode())
                    .findFirst()
                    .ifPresentOrElse(
                            it -> check(answers, it, field, kind),
                            () -> answers.fail("%s takes text at %s: no good body has it", endpoint, field)));
        });
        for (var writing : writings) {
            answers.assertThat(
                            endpoints.getOrDefault(writing.endpoint, Map.of()).keySet())
                    .as("what takes text in " + writing.endpoint)
                    .containsAll(writing.fields());
        }
        answers.assertAll();
    }

    /** Those that read text, and where; one of several paths to the same handler will do. */
    private Map<String, Map<String, Kind>> endpoints() {
        var endpoints = new TreeMap<String, Map<String, Kind>>();
        var handlers = new HashSet<Method>();
        for (var endpoint : Endpoint.of(mapping)) {
            endpoint.parameter(RequestBody.class)
                    .filter(_ -> endpoint.contentType().isCompatibleWith(MediaType.APPLICATION_JSON))
                    .filter(_ -> handlers.add(endpoint.handler().getMethod()))
                    .map(it -> BodyShape.of(it).texts())
                    .filter(it -> !it.isEmpty())
                    .ifPresent(it -> endpoints.put(endpoint.toString(), it));
        }
        return endpoints;
    }

    /** Else every refusal might be for another reason. */
    private void checkGood(SoftAssertions answers, Writing writing) {
        var call = writing.calls.get();
        var answer = send(writing, call, body(call));
        answers.assertThat(isGood(writing, answer))
                .as("%s with a good body: %s %s", answer.request(), answer.status(), answer.body())
                .isTrue();
    }

    /** A request must not fail because of what a client says about itself, in any bytes. */
    private void checkGoodWithOddHeaders(SoftAssertions answers, Writing writing) {
        var call = writing.calls.get();
        var endpoint = writing.endpoint.split(" ", 2);
        var path = new UriTemplate(endpoint[1]).expand(call.variables()).toString();
        var request = new RawHttp.Request(
                HttpMethod.valueOf(endpoint[0]), path, OddHeaders.COMPANIONS, JSON.writeValueAsBytes(body(call)));
        if (call.token() != null) {
            request = request.with("Authorization", "Bearer " + call.token());
        }
        for (var header : writing.headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue().get());
        }
        answers.assertThat(raw.send(request).status())
                .as("%s with a good body and headers that are no ASCII", writing.endpoint)
                .isLessThan(500);
    }

    private static boolean isGood(Writing writing, Http.Answer answer) {
        return answer.status() / 100 == 2
                || writing.refusals.values().stream().anyMatch(it -> it.contains(code(answer)));
    }

    private void check(SoftAssertions answers, Writing writing, String field, Kind kind) {
        checkNaughty(answers, writing, field, kind);
        if (kind == Kind.TEXT) {
            checkSurrounded(answers, writing, field);
            checkNothing(answers, writing, field);
        }
    }

    /** As people paste it. */
    private void checkSurrounded(SoftAssertions answers, Writing writing, String field) {
        var good = writing.calls.get();
        var text = body(good).at(field).asString();
        var answer = send(writing, good, field, INVISIBLE + text + INVISIBLE);
        var described = "%s with %s among invisible characters: %s %s"
                .formatted(writing.endpoint, field, answer.status(), answer.body());
        answers.assertThat(isGood(writing, answer)).as(described).isTrue();
        if (answer.status() / 100 == 2 && !writing.notKept.contains(field)) {
            answers.assertThat(writing.shown(field, good, answer))
                    .as(described)
                    .isEqualTo(writing.forms.getOrDefault(field, it -> it).apply(text));
        }
    }

    private void checkNothing(SoftAssertions answers, Writing writing, String field) {
        var empty = send(writing, writing.calls.get(), field, "");
        var invisible = send(writing, writing.calls.get(), field, INVISIBLE);
        answers.assertThat(List.of(invisible.status(), code(invisible)))
                .as("%s with invisible characters at %s, as with none", writing.endpoint, field)
                .isEqualTo(List.of(empty.status(), code(empty)));
        if (empty.status() / 100 == 4) {
            NOTHING_TO_SEE.forEach(text -> answers.assertThat(
                            send(writing, writing.calls.get(), field, text).status())
                    .as("%s with nothing to see at %s", writing.endpoint, field)
                    .isBetween(400, 499));
        }
    }

    private Http.Answer send(Writing writing, Call call, String field, String text) {
        var body = body(call);
        put(body, field, text);
        return send(writing, call, body);
    }

    private void checkNaughty(SoftAssertions answers, Writing writing, String field, Kind kind) {
        boolean free = kind != Kind.WORD;
        Predicate<String> welcome = NaughtyText::isWelcome;
        welcome = welcome.and(writing.welcomes.getOrDefault(field, _ -> free));
        for (var naughty : NaughtyText.forField(writing.endpoint + field, free)) {
            var text = writing.sentences.getOrDefault(field, it -> it).apply(naughty);
            var good = writing.calls.get();
            var body = body(good);
            put(body, field, text);
            var call = new Call(good.token(), body, good.variables());
            var answer = send(writing, call, body);
            var described = "%s with %s = %s: %s %s"
                    .formatted(writing.endpoint, field, shortened(text), answer.status(), answer.body());
            if (answer.status() / 100 == 2) {
                if (!writing.notKept.contains(field)) {
                    var kept = writing.forms
                            .getOrDefault(field, it -> it)
                            .apply(kind == Kind.TEXT ? TypedText.clean(text) : text);
                    answers.assertThat(writing.shown(field, call, answer))
                            .as(described)
                            .isEqualTo(kept);
                }
            } else if (!writing.refusals.getOrDefault(field, Set.of()).contains(code(answer))) {
                answers.assertThat(answer.status()).as(described).isIn(400, 422);
                answers.assertThat(answer.headers().getContentType())
                        .as(described)
                        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
                answers.assertThat(named(answer)).as(described).contains("#" + field);
                answers.assertThat(welcome.test(naughty))
                        .as("%s, though it can be kept, and nothing says that not any text is welcome", described)
                        .isFalse();
            }
        }
    }

    private Http.Answer send(Writing writing, Call call, JsonNode body) {
        var endpoint = writing.endpoint.split(" ", 2);
        var caller = call.token() == null ? http : http.as(call.token());
        for (var header : writing.headers.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue().get());
        }
        return caller.send(
                HttpMethod.valueOf(endpoint[0]), endpoint[1], JSON.writeValueAsString(body), call.variables());
    }

    private static ObjectNode body(Call call) {
        return JSON.valueToTree(call.body());
    }

    private static void put(ObjectNode body, String field, String text) {
        var pointer = JsonPointer.compile(field);
        switch (body.at(pointer.head())) {
            case ObjectNode parent -> parent.put(pointer.last().getMatchingProperty(), text);
            case ArrayNode parent -> parent.set(pointer.last().getMatchingIndex(), JSON.valueToTree(text));
            default -> throw new AssertionError("nothing is at " + field);
        }
    }

    private static List<String> named(Http.Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(it -> it.at("/pointer").asString(""))
                .toList();
    }

    private static String code(Http.Answer answer) {
        return answer.status() / 100 == 4
                ? answer.json().at("/type").asString("").replaceFirst(".*/", "")
                : "";
    }

    private static String shortened(String text) {
        return JSON.writeValueAsString(text.length() > 60 ? text.substring(0, 60) + "\u2026" : text);
    }
}
