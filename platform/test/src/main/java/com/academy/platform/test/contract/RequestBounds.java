package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.contract.RawHttp.Answer;
import com.academy.platform.test.contract.RawHttp.Request;
import com.academy.platform.web.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Requests that are too large, or that HTTP knows and no client of ours sends, tried at every endpoint of a service: each
 * is refused by the service itself, and costs little. Text fields, lists, parameters and headers are found in the
 * endpoints, so that new ones are tried as well.
 */
public final class RequestBounds {

    private static final List<String> PARTS_OF_CURSORS = List.of(
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "1-1-1-1-1",
            Long.toString(Long.MAX_VALUE),
            "\0");

    private static final int LONG_TEXT = 900_000;
    private static final int LONG_LIST = 1_000_000;
    private static final long MOST_ALLOCATED = 10L << 20;

    /** Generous: what looks at each character against each other takes minutes. */
    private static final long MOST_NANOS_OF_PROCESSOR = 5_000_000_000L;

    private final RequestMappingHandlerMapping mapping;
    private final RawHttp raw;
    private final String service;
    private final int longestText;
    private final Map<Endpoint, String> tokens = new HashMap<>();

    RequestBounds(RequestMappingHandlerMapping mapping, RawHttp raw, String service, int longestText) {
        this.mapping = mapping;
        this.raw = raw;
        this.service = service;
        this.longestText = longestText;
    }

    public void assertHold() {
        var answers = new SoftAssertions();
        var endpoints = Endpoint.of(mapping);
        for (var endpoint : endpoints) {
            endpoint.parameter(RequestBody.class).ifPresent(body -> {
                if (endpoint.contentType().isCompatibleWith(MediaType.APPLICATION_JSON)) {
                    checkSizes(answers, endpoint, BodyShape.of(body));
                }
                checkContentHeaders(answers, endpoint);
            });
            checkParameters(answers, endpoint);
            checkCursors(answers, endpoint);
            checkHead(answers, endpoint);
            checkCompanions(answers, endpoint);
        }
        checkQueries(answers, endpoints.getFirst());
        OddHeaders.kinds(endpoints).forEach(endpoint -> checkHeaders(answers, endpoint));
        answers.assertAll();
    }

    /** Beyond what the mapper reads, and just within it, where the field's own constraints have to judge. */
    private void checkSizes(SoftAssertions answers, Endpoint endpoint, BodyShape shape) {
        shape.texts().keySet().forEach(field -> {
            var named = checkCost(answers, endpoint, field, '"' + "a".repeat(LONG_TEXT) + "\\u0007\"");
            answers.assertThat(named.body())
                    .as("%s with %d letters in %s", endpoint, LONG_TEXT, field)
                    .contains("\"#" + field + "\"");
            checkCost(answers, endpoint, field, '"' + "a".repeat(longestText - 1) + "\\u0007\"");
        });
        shape.lists().forEach((field, ofObjects) -> {
            var element = ofObjects ? "{}," : "null,";
            var list = "[" + element.repeat(LONG_LIST - 1) + element.replace(",", "]");
            answers.assertThat(checkCost(answers, endpoint, field, list).body())
                    .as("%s with %d elements in %s", endpoint, LONG_LIST, field)
                    .contains("\"#" + field);
        });
    }

    private Answer checkCost(SoftAssertions answers, Endpoint endpoint, String field, String json) {
        var body = BodyShape.at(field, json).getBytes(UTF_8);
        var request = request(endpoint, "", body);
        var before = RequestCost.now();
        var answer = send(endpoint, request);
        var cost = RequestCost.now().minus(before);
        // The first request of its kind also loads classes, so a cost that is too high is measured again.
        for (int tries = 1; tries < 3 && cost.bytes() >= body.length + MOST_ALLOCATED; tries++) {
            before = RequestCost.now();
            answer = send(endpoint, request);
            cost = RequestCost.now().minus(before);
        }
        var described = "%s with %d bytes at %s: %s".formatted(endpoint, body.length, field, shown(answer));
        answers.assertThat(answer.status()).as(described).isBetween(400, 499);
        answers.assertThat(answer.head()).as(described).containsIgnoringCase("application/problem+json");
        answers.assertThat(answer.body().length()).as(described).isLessThan(20_000);
        answers.assertThat(cost.bytes()).as("bytes allocated by " + described).isLessThan(body.length + MOST_ALLOCATED);
        answers.assertThat(cost.nanos())
                .as("time of the processor taken by " + described)
                .isLessThan(MOST_NANOS_OF_PROCESSOR);
        return answer;
    }

    private void checkContentHeaders(SoftAssertions answers, Endpoint endpoint) {
        unsupported(answers, endpoint, compressed("{}"), "Content-Encoding", "gzip");
        for (var range : List.of("*/*", "application/*", "application/*+json")) {
            unsupported(answers, endpoint, "{}".getBytes(UTF_8), "Content-Type", range);
        }
    }

    private void unsupported(SoftAssertions answers, Endpoint endpoint, byte[] body, String header, String value) {
        var answer = send(endpoint, request(endpoint, "", body).with(header, value));
        var described = "%s with %s %s: %s".formatted(endpoint, header, value, shown(answer));
        answers.assertThat(answer.status()).as(described).isEqualTo(415);
        answers.assertThat(answer.head()).as(described).containsIgnoringCase("problem+json");
    }

    private void checkParameters(SoftAssertions answers, Endpoint endpoint) {
        for (var parameter : endpoint.handler().getMethodParameters()) {
            var named = parameter.getParameterAnnotation(RequestParam.class);
            var type = parameter.nestedIfOptional().getNestedParameterType();
            if (named == null || type.isArray() || Collection.class.isAssignableFrom(type)) {
                continue;
            }
            var name = named.name().isEmpty() ? parameter.getParameterName() : named.name();
            refused(answers, endpoint, "?%s=a%%00".formatted(name));
            refused(answers, endpoint, "?%s=%%01".formatted(name));
            var good = type == UUID.class ? Ids.next().toString() : "1";
            refused(answers, endpoint, "?%1$s=%2$s&%1$s=%2$s".formatted(name, good));
            if (type == UUID.class) {
                refused(answers, endpoint, "?%s=1-1-1-1-1".formatted(name));
            } else {
                survived(answers, endpoint, "?%s=%s".formatted(name, "a".repeat(6_000)));
            }
        }
    }

    /** The server reads query parameters at every endpoint. */
    private void checkQueries(SoftAssertions answers, Endpoint endpoint) {
        var many = IntStream.range(0, 1_000).mapToObj(it -> "p" + it).collect(Collectors.joining("&", "?", ""));
        survived(answers, endpoint, many);
        survived(answers, endpoint, "?text=" + "a".repeat(20_000));
    }

    private void checkCursors(SoftAssertions answers, Endpoint endpoint) {
        if (!endpoint.takes(PageRequest.class)) {
            return;
        }
        refused(answers, endpoint, "?limit=1&limit=1");
        refused(answers, endpoint, "?cursor=MQ&cursor=MQ");
        refused(answers, endpoint, "?cursor=" + "A".repeat(4_000));
        var id = Ids.next().toString();
        for (var part : PARTS_OF_CURSORS) {
            for (var parts : List.of(List.of(part), List.of(part, id), List.of(part, part, id))) {
                survived(answers, endpoint, "?cursor=" + cursor(parts));
            }
        }
    }

    private static String cursor(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", parts).getBytes(UTF_8));
    }

    /** As GET, and without a body. */
    private void checkHead(SoftAssertions answers, Endpoint endpoint) {
        if (endpoint.method() != HttpMethod.GET) {
            return;
        }
        var get = request(endpoint, "", null);
        var head = send(endpoint, new Request(HttpMethod.HEAD, get.path(), get.headers(), null));
        answers.assertThat(head.status())
                .as("HEAD of " + endpoint)
                .isEqualTo(send(endpoint, get).status());
        answers.assertThat(head.body()).as("HEAD of " + endpoint).isEmpty();
    }

    private void checkCompanions(SoftAssertions answers, Endpoint endpoint) {
        var request = request(endpoint, "", null);
        for (var header : OddHeaders.COMPANIONS.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        var answer = send(endpoint, request);
        answers.assertThat(answer.status())
                .as("%s with headers that are no ASCII: %s", endpoint, shown(answer))
                .isLessThan(500);
    }

    private void checkHeaders(SoftAssertions answers, Endpoint endpoint) {
        for (var header : OddHeaders.ALL) {
            for (var value : OddHeaders.valuesOf(header)) {
                var answer = send(endpoint, request(endpoint, "", null).with(header, value));
                answers.assertThat(answer.status())
                        .as(
                                "%s with %s = %s: %s",
                                endpoint, header, value.substring(0, Math.min(value.length(), 40)), shown(answer))
                        .isLessThan(500);
            }
        }
        var answer = send(endpoint, request(endpoint, "", null).with("X-Organization", "1-1-1-1-1"));
        answers.assertThat(answer.status())
                .as("%s with an id that is none: %s", endpoint, shown(answer))
                .isLessThan(500);
    }

    private void refused(SoftAssertions answers, Endpoint endpoint, String query) {
        var answer = send(endpoint, request(endpoint, query, null));
        answers.assertThat(answer.status())
                .as("%s%s: %s", endpoint, query, shown(answer))
                .isBetween(400, 499);
    }

    private void survived(SoftAssertions answers, Endpoint endpoint, String query) {
        var answer = send(endpoint, request(endpoint, query, null));
        answers.assertThat(answer.status())
                .as("%s%s: %s", endpoint, query.length() > 200 ? query.substring(0, 200) : query, shown(answer))
                .isLessThan(500);
    }

    private Request request(Endpoint endpoint, String query, byte @Nullable [] body) {
        var request = new Request(endpoint.method(), endpoint.anyPath() + query, Map.of(), body);
        var token = tokens.computeIfAbsent(endpoint, it -> it.token(service).orElse(""));
        return token.isEmpty() ? request : request.with("Authorization", "Bearer " + token);
    }

    /** A write that succeeds may end the session of its token; else the token serves again, because signing is slow. */
    private Answer send(Endpoint endpoint, Request request) {
        var answer = raw.send(request);
        if (endpoint.method() != HttpMethod.GET && answer.status() < 300) {
            tokens.remove(endpoint);
        }
        return answer;
    }

    private static String shown(Answer answer) {
        var body = answer.body();
        return answer.status() + " " + (body.length() > 500 ? body.substring(0, 500) : body);
    }

    private static byte[] compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
