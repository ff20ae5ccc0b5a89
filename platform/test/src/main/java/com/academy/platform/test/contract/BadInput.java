package com.academy.platform.test.contract;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything that clients get wrong, by mistake or on purpose: answered 4xx and problem+json, never 5xx. */
public final class BadInput {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}");
    private static final List<String> NOT_AN_OBJECT = List.of(
            "",
            "{",
            "null",
            "[]",
            "5",
            "\"text\"",
            "{\"a\":}",
            "[".repeat(5_000),
            "{\"a\":1}}",
            "\u0000",
            "{\"no-such-field\":1}");
    private static final List<String> NOT_AN_ID = List.of(
            "not-an-id",
            "0",
            "1-1-1-1-1",
            "1a1fef4-002a7-74b1-93aa-2894c398798f",
            "%00",
            "'or'1'='1",
            "x".repeat(2_000),
            "..%2F..%2Fetc");

    private final RequestMappingHandlerMapping mapping;
    private final Http http;
    private final String service;

    BadInput(RequestMappingHandlerMapping mapping, Http http, String service) {
        this.mapping = mapping;
        this.http = http;
        this.service = service;
    }

    /** At every endpoint what can be wrong in any request, and the wrong values of each field of its samples. */
    public void assertRefusedEverywhere(Samples samples) {
        var answers = new SoftAssertions();
        samples.of(mapping).values().stream().distinct().forEach(it -> checkFields(answers, it));
        for (var endpoint : Endpoint.of(mapping)) {
            var caller = callerOf(endpoint);
            var path = endpoint.anyPath();
            if (endpoint.parameter(RequestBody.class).isPresent()) {
                NOT_AN_OBJECT.forEach(body -> check(answers, body, caller.send(endpoint.method(), path, body)));
                for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
                    check(answers, type, typed(caller, type).send(endpoint.method(), path, "{}"));
                }
            }
            if (endpoint.parameter(PathVariable.class)
                    .filter(it -> it.getParameterType() == UUID.class)
                    .isPresent()) {
                NOT_AN_ID.forEach(id -> check(answers, id, raw(caller, endpoint, id)));
            }
            if (endpoint.takes(PageRequest.class)) {
                for (var query :
                        List.of("limit=x", "limit=0", "limit=-1", "limit=99999999999", "cursor=%00", "cursor=!")) {
                    check(answers, query, caller.sendRaw(endpoint.method(), path + "?" + query));
                }
            }
            check(answers, "method", caller.send(HttpMethod.valueOf("PROPFIND"), path, null));
        }
        answers.assertAll();
    }

    private void checkFields(SoftAssertions answers, List<Sample> samples) {
        var tried = new HashSet<String>();
        for (var sample : samples) {
            var call = sample.calls.get();
            ObjectNode good = call.json();
            for (Map.Entry<String, JsonNode> field : good.properties()) {
                if (tried.add(field.getKey())) {
                    for (var wrong : wrongFor(field.getValue())) {
                        var body = with(good, field.getKey(), wrong);
                        check(answers, field.getKey() + " = " + wrong, sample.send(http, call, body));
                    }
                }
            }
            check(answers, "unknown field", sample.send(http, call, with(good, "no-such-field", "1")));
        }
    }

    /** As text, for values that no node can hold. */
    private static String with(ObjectNode good, String field, String value) {
        var body = good.deepCopy().without(field).toString();
        return body.substring(0, body.length() - 1) + (body.length() > 2 ? "," : "") + JSON.writeValueAsString(field)
                + ":" + value + "}";
    }

    private static List<String> wrongFor(JsonNode value) {
        var wrong = new ArrayList<>(List.of("{\"a\":{\"b\":[]}}"));
        if (!value.isArray()) {
            wrong.addAll(List.of("[]", "[[1]]"));
        } else {
            wrong.addAll(List.of("5", "\"text\"", "[{\"a\":{}}]", "[null]"));
        }
        if (value.isString()) {
            wrong.addAll(List.of("\"a\\u0000b\"", "\"\\ud800\"", "\"" + "x".repeat(1_100_000) + "\""));
            if (value.asString().matches("[0-9a-f-]{36}")) {
                wrong.addAll(List.of("\"\"", "\"not-an-id\"", "5", "\"%s0\"".formatted(value.asString())));
            }
        } else if (value.isNumber()) {
            wrong.addAll(List.of("\"text\"", "1e400", "99999999999999999999", "true"));
        } else if (value.isBoolean()) {
            wrong.addAll(List.of("\"perhaps\"", "[true]"));
        }
        return wrong;
    }

    private static void check(SoftAssertions answers, String input, Answer answer) {
        var shown = input.length() > 60 ? input.substring(0, 60) + "…" : input;
        answers.assertThat(answer.status())
                .as("%s with <%s>: %s", answer.request(), shown, answer.body())
                .isBetween(400, 499);
        answers.assertThat(answer.headers().getContentType())
                .as("%s with <%s>: %s", answer.request(), shown, answer.body())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        answers.assertThat(answer.body())
                .as("%s with <%s>", answer.request(), shown)
                .contains("https://academy.example/problems/");
    }

    private static Http typed(Http caller, String type) {
        return caller.with(HttpHeaders.CONTENT_TYPE, type);
    }

    /** The other variables stay valid, so that this one is the reason. */
    private static Answer raw(Http caller, Endpoint endpoint, String id) {
        var path = VARIABLE.matcher(endpoint.path()).replaceFirst(java.util.regex.Matcher.quoteReplacement(id));
        return caller.sendRaw(
                endpoint.method(), VARIABLE.matcher(path).replaceAll(Ids.next().toString()));
    }

    private Http callerOf(Endpoint endpoint) {
        return endpoint.token(service).map(http::as).orElse(http);
    }
}
