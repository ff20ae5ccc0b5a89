package com.academy.platform.test.contract;

import com.academy.platform.test.Http;
import com.academy.platform.test.contract.BodyShape.Kind;
import com.academy.platform.test.contract.Sample.Call;
import com.academy.platform.text.TypedText;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
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

    public void assertKeptOrRefused(Samples samples) {
        var answers = new SoftAssertions();
        var handlers = new HashSet<Method>();
        samples.of(mapping).forEach((endpoint, ofEndpoint) -> {
            if (handlers.add(endpoint.handler().getMethod())) {
                var fields = endpoint.parameter(RequestBody.class)
                        .map(it -> BodyShape.of(it).texts())
                        .orElseThrow();
                checkFields(answers, endpoint, fields, ofEndpoint);
            }
        });
        answers.assertAll();
    }

    private void checkFields(
            SoftAssertions answers, Endpoint endpoint, Map<String, Kind> fields, List<Sample> samples) {
        samples.forEach(it -> {
            checkGood(answers, it);
            checkGoodWithOddHeaders(answers, it);
            answers.assertThat(fields.keySet())
                    .as("what takes text in " + endpoint)
                    .containsAll(it.fields());
        });
        fields.forEach((field, kind) -> samples.stream()
                .filter(it -> !it.calls.get().json().at(field).isMissingNode())
                .findFirst()
                .ifPresentOrElse(
                        it -> check(answers, it, field, kind),
                        () -> answers.fail("%s takes text at %s: no sample has it", endpoint, field)));
    }

    /** Else every refusal might be for another reason. */
    private void checkGood(SoftAssertions answers, Sample sample) {
        var call = sample.calls.get();
        var answer = send(sample, call, call.json());
        answers.assertThat(isGood(sample, answer))
                .as("%s with a good body: %s %s", answer.request(), answer.status(), answer.body())
                .isTrue();
    }

    /** A request must not fail because of what a client says about itself, in any bytes. */
    private void checkGoodWithOddHeaders(SoftAssertions answers, Sample sample) {
        var call = sample.calls.get();
        var path = new UriTemplate(sample.path()).expand(call.variables()).toString();
        var request =
                new RawHttp.Request(sample.method(), path, OddHeaders.COMPANIONS, JSON.writeValueAsBytes(call.json()));
        if (call.token() != null) {
            request = request.with("Authorization", "Bearer " + call.token());
        }
        for (var header : sample.headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue().get());
        }
        answers.assertThat(raw.send(request).status())
                .as("%s with a good body and headers that are no ASCII", sample.endpoint)
                .isLessThan(500);
    }

    private static boolean isGood(Sample sample, Http.Answer answer) {
        return answer.status() / 100 == 2
                || sample.refusals.values().stream().anyMatch(it -> it.contains(code(answer)));
    }

    private void check(SoftAssertions answers, Sample sample, String field, Kind kind) {
        checkNaughty(answers, sample, field, kind);
        if (kind == Kind.TEXT) {
            checkSurrounded(answers, sample, field);
            checkNothing(answers, sample, field);
        }
    }

    /** As people paste it. */
    private void checkSurrounded(SoftAssertions answers, Sample sample, String field) {
        var good = sample.calls.get();
        var text = good.json().at(field).asString();
        var answer = send(sample, good, field, INVISIBLE + text + INVISIBLE);
        var described = "%s with %s among invisible characters: %s %s"
                .formatted(sample.endpoint, field, answer.status(), answer.body());
        answers.assertThat(isGood(sample, answer)).as(described).isTrue();
        if (answer.status() / 100 == 2 && !sample.notKept.contains(field)) {
            answers.assertThat(sample.shown(field, good, answer))
                    .as(described)
                    .isEqualTo(sample.forms.getOrDefault(field, it -> it).apply(text));
        }
    }

    private void checkNothing(SoftAssertions answers, Sample sample, String field) {
        var empty = send(sample, sample.calls.get(), field, "");
        var invisible = send(sample, sample.calls.get(), field, INVISIBLE);
        answers.assertThat(List.of(invisible.status(), code(invisible)))
                .as("%s with invisible characters at %s, as with none", sample.endpoint, field)
                .isEqualTo(List.of(empty.status(), code(empty)));
        if (empty.status() / 100 == 4) {
            NOTHING_TO_SEE.forEach(text -> answers.assertThat(
                            send(sample, sample.calls.get(), field, text).status())
                    .as("%s with nothing to see at %s", sample.endpoint, field)
                    .isBetween(400, 499));
        }
    }

    private Http.Answer send(Sample sample, Call call, String field, String text) {
        var body = call.json();
        put(body, field, text);
        return send(sample, call, body);
    }

    private void checkNaughty(SoftAssertions answers, Sample sample, String field, Kind kind) {
        boolean free = kind != Kind.WORD;
        Predicate<String> welcome = NaughtyText::isWelcome;
        welcome = welcome.and(sample.welcomes.getOrDefault(field, _ -> free));
        for (var naughty : NaughtyText.forField(sample.endpoint + field, free)) {
            var text = sample.sentences.getOrDefault(field, it -> it).apply(naughty);
            var good = sample.calls.get();
            var body = good.json();
            put(body, field, text);
            var call = new Call(good.token(), body, good.variables());
            var answer = send(sample, call, body);
            var described = "%s with %s = %s: %s %s"
                    .formatted(sample.endpoint, field, shortened(text), answer.status(), answer.body());
            if (answer.status() / 100 == 2) {
                if (!sample.notKept.contains(field)) {
                    var kept = sample.forms
                            .getOrDefault(field, it -> it)
                            .apply(kind == Kind.TEXT ? TypedText.clean(text) : text);
                    answers.assertThat(sample.shown(field, call, answer))
                            .as(described)
                            .isEqualTo(kept);
                }
            } else if (!sample.refusals.getOrDefault(field, Set.of()).contains(code(answer))) {
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

    private Http.Answer send(Sample sample, Call call, JsonNode body) {
        return sample.send(http, call, JSON.writeValueAsString(body));
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
