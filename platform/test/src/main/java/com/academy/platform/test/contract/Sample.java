package com.academy.platform.test.contract;

import com.academy.platform.test.Http;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A valid request to an endpoint that reads JSON, and what becomes of its fields; each is named by its JSON pointer. */
public final class Sample {

    /** @param body a JSON text, or what becomes one */
    public record Call(@Nullable String token, Object body, Object... variables) {

        public ObjectNode json() {
            return JSON.valueToTree(body instanceof String text ? JSON.readTree(text) : body);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    final String endpoint;
    final Supplier<Call> calls;
    private final Map<String, BiFunction<Call, Http.Answer, @Nullable String>> readers = new HashMap<>();
    final Map<String, Function<String, @Nullable String>> forms = new HashMap<>();
    final Map<String, Set<String>> refusals = new HashMap<>();
    final Map<String, Supplier<String>> headers = new HashMap<>();
    final Map<String, UnaryOperator<String>> sentences = new HashMap<>();
    final Map<String, Predicate<String>> welcomes = new HashMap<>();
    final Set<String> notKept = new HashSet<>();

    private Sample(String endpoint, Supplier<Call> calls) {
        this.endpoint = endpoint;
        this.calls = calls;
    }

    /** @param calls makes a new one each time it is asked, for what can be written only once */
    public static Sample of(String endpoint, Supplier<Call> calls) {
        return new Sample(endpoint, calls);
    }

    /** A header that each request has. */
    public Sample with(String header, Supplier<String> value) {
        headers.put(header, value);
        return this;
    }

    /** Where the answer shows it, if not at the same place. */
    public Sample shownAt(String field, String pointer) {
        return shownBy(field, (_, answer) -> text(answer.json().at(pointer)));
    }

    /** Where it is read again, if the answer does not show it; the call is as it was sent. */
    public Sample shownBy(String field, BiFunction<Call, Http.Answer, @Nullable String> reader) {
        readers.put(field, reader);
        return this;
    }

    /** The field is stored in another form, which the service documents, or the text means no value. */
    public Sample keptAs(String field, Function<String, @Nullable String> form) {
        forms.put(field, form);
        return this;
    }

    /** What the text is sent within, where by itself it would not do. */
    public Sample within(String field, UnaryOperator<String> sentence) {
        sentences.put(field, sentence);
        return this;
    }

    /** Which texts are welcome, of those that can be kept and seen. */
    public Sample welcome(String field, Predicate<String> welcome) {
        welcomes.put(field, welcome);
        return this;
    }

    /** No text is welcome but of a few forms: each may be refused. */
    public Sample judged(String... fields) {
        List.of(fields).forEach(it -> welcome(it, _ -> false));
        return this;
    }

    /** Fields that are compared or looked up, and never shown. */
    public Sample notKept(String... fields) {
        judged(fields);
        notKept.addAll(List.of(fields));
        return this;
    }

    /** Problems that are a right answer to a text there, though they name no field. */
    public Sample refusedAs(String field, String... codes) {
        judged(field);
        refusals.computeIfAbsent(field, _ -> new HashSet<>()).addAll(List.of(codes));
        return this;
    }

    Http.Answer send(Http http, Call call, String body) {
        var caller = call.token() == null ? http : http.as(call.token());
        for (var header : headers.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue().get());
        }
        return caller.send(method(), path(), body, call.variables());
    }

    HttpMethod method() {
        return HttpMethod.valueOf(endpoint.split(" ", 2)[0]);
    }

    String path() {
        return endpoint.split(" ", 2)[1];
    }

    Set<String> fields() {
        var fields = new TreeSet<>(welcomes.keySet());
        fields.addAll(readers.keySet());
        fields.addAll(sentences.keySet());
        fields.addAll(forms.keySet());
        return fields;
    }

    @Nullable String shown(String field, Call call, Http.Answer answer) {
        var reader = readers.get(field);
        return reader == null ? text(answer.json().at(field)) : reader.apply(call, answer);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
