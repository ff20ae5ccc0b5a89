package com.academy.platform.test.contract;

import com.academy.platform.test.Http;
import com.academy.platform.text.TypedText;
import com.academy.platform.web.Patch;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
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

    /** A request that is good as it stands. */
    public record Call(@Nullable String token, Object body, Object... variables) {}

    /** How an endpoint is written to, and what becomes of its fields; each is named by its JSON pointer. */
    public static final class Writing {

        private final String endpoint;
        private final Supplier<Call> calls;
        private final Map<String, BiFunction<Call, Http.Answer, @Nullable String>> readers = new HashMap<>();
        private final Map<String, Function<String, @Nullable String>> forms = new HashMap<>();
        private final Map<String, Set<String>> refusals = new HashMap<>();
        private final Map<String, Supplier<String>> headers = new HashMap<>();
        private final Map<String, UnaryOperator<String>> sentences = new HashMap<>();
        private final Map<String, Predicate<String>> welcomes = new HashMap<>();
        private final Set<String> notKept = new HashSet<>();

        private Writing(String endpoint, Supplier<Call> calls) {
            this.endpoint = endpoint;
            this.calls = calls;
        }

        /** @param calls makes a new one each time it is asked, for what can be written only once */
        public static Writing of(String endpoint, Supplier<Call> calls) {
            return new Writing(endpoint, calls);
        }

        /** A header that each request has. */
        public Writing with(String header, Supplier<String> value) {
            headers.put(header, value);
            return this;
        }

        /** Where the answer shows it, if not at the same place. */
        public Writing shownAt(String field, String pointer) {
            return shownBy(field, (_, answer) -> text(answer.json().at(pointer)));
        }

        /** Where it is read again, if the answer does not show it; the call is as it was sent. */
        public Writing shownBy(String field, BiFunction<Call, Http.Answer, @Nullable String> reader) {
            readers.put(field, reader);
            return this;
        }

        /** It is kept in another form, which the service documents, or is another word for nothing. */
        public Writing keptAs(String field, Function<String, @Nullable String> form) {
            forms.put(field, form);
            return this;
        }

        /** What the text is sent within, where by itself it would not do. */
        public Writing within(String field, UnaryOperator<String> sentence) {
            sentences.put(field, sentence);
            return this;
        }

        /** Which texts are welcome, of those that can be kept and seen. */
        public Writing welcome(String field, Predicate<String> welcome) {
            welcomes.put(field, welcome);
            return this;
        }

        /** No text is welcome but of a few forms: each may be refused. */
        public Writing judged(String... fields) {
            List.of(fields).forEach(it -> welcome(it, _ -> false));
            return this;
        }

        /** It is compared or looked up, and shown to nobody. */
        public Writing notKept(String... fields) {
            judged(fields);
            notKept.addAll(List.of(fields));
            return this;
        }

        /** Problems that are a right answer to a text there, though they name no field. */
        public Writing refusedAs(String field, String... codes) {
            judged(field);
            refusals.computeIfAbsent(field, _ -> new HashSet<>()).addAll(List.of(codes));
            return this;
        }

        private Set<String> fields() {
            var fields = new TreeSet<>(welcomes.keySet());
            fields.addAll(readers.keySet());
            fields.addAll(sentences.keySet());
            fields.addAll(forms.keySet());
            return fields;
        }

        private @Nullable String shown(String field, Call call, Http.Answer answer) {
            var reader = readers.get(field);
            return reader == null ? text(answer.json().at(field)) : reader.apply(call, answer);
        }

        private static @Nullable String text(JsonNode value) {
            return value.isString() ? value.asString() : null;
        }
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

    private enum Kind {
        /** Any text, cleaned. */
        TEXT,
        /** A secret, as it was sent. */
        AS_TYPED,
        /** An id, a time, or a word to choose. */
        WORD
    }

    /** Those that read text, and where; one of several paths to the same handler will do. */
    private Map<String, Map<String, Kind>> endpoints() {
        var endpoints = new TreeMap<String, Map<String, Kind>>();
        var handlers = new HashSet<Method>();
        for (var endpoint : Endpoint.of(mapping)) {
            endpoint.parameter(RequestBody.class)
                    .filter(_ -> endpoint.contentType().isCompatibleWith(MediaType.APPLICATION_JSON))
                    .filter(_ -> handlers.add(endpoint.handler().getMethod()))
                    .map(TextFields::fields)
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

    /** What a client says about itself is no reason to fail, whatever bytes it uses for it. */
    private void checkGoodWithOddHeaders(SoftAssertions answers, Writing writing) {
        var call = writing.calls.get();
        var endpoint = writing.endpoint.split(" ", 2);
        var path = new UriTemplate(endpoint[1]).expand(call.variables()).toString();
        var request = new RawHttp.Request(
                HttpMethod.valueOf(endpoint[0]),
                path,
                RequestBounds.ODD_COMPANIONS,
                JSON.writeValueAsBytes(body(call)));
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

    /** Where the body has text, and of which kind. */
    private static Map<String, Kind> fields(MethodParameter body) {
        var fields = new TreeMap<String, Kind>();
        collect(ResolvableType.forMethodParameter(body), "", Kind.TEXT, fields);
        return fields;
    }

    private static void collect(ResolvableType type, String pointer, Kind text, Map<String, Kind> fields) {
        var raw = type.toClass();
        if (raw == String.class) {
            fields.put(pointer, text);
        } else if (raw.isEnum() || raw == UUID.class || TemporalAccessor.class.isAssignableFrom(raw)) {
            fields.put(pointer, Kind.WORD);
        } else if (raw == Optional.class || raw == Patch.class) {
            collect(type.getGeneric(0), pointer, text, fields);
        } else if (Collection.class.isAssignableFrom(raw)) {
            collect(type.getGeneric(0), pointer + "/0", text, fields);
        } else if (raw.getName().startsWith("com.academy.")) {
            for (Field field : raw.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    collect(
                            ResolvableType.forField(field),
                            pointer + "/" + field.getName(),
                            TypedText.isSecret(field.getName()) ? Kind.AS_TYPED : Kind.TEXT,
                            fields);
                }
            }
        } else if (!raw.isPrimitive() && raw != Boolean.class && !Number.class.isAssignableFrom(raw)) {
            throw new AssertionError("Is there text in %s at %s?".formatted(type, pointer));
        }
    }
}
