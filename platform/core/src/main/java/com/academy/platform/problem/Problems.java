package com.academy.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of refusals as RFC 9457 writes them, the same from every process. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://academy.example/problems/";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Problems() {}

    public static URI type(String code) {
        return URI.create(TYPES + code);
    }

    /** A problem of the platform's catalogue. */
    public static Map<String, Object> body(ProblemCode problem, @Nullable String detail) {
        return body(problem.status(), problem.code(), detail);
    }

    /** A problem with a code of the domain's own. */
    public static Map<String, Object> body(int status, String code, @Nullable String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + code);
        body.put("title", ProblemCode.of(status).title());
        body.put("status", status);
        if (detail != null) {
            body.put("detail", detail);
        }
        return body;
    }

    public static byte[] json(ProblemCode problem, @Nullable String detail) {
        return json(body(problem, detail));
    }

    public static byte[] json(Map<String, Object> body) {
        return JSON.writeValueAsBytes(body);
    }
}
