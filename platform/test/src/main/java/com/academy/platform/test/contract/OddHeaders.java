package com.academy.platform.test.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.platform.web.ExpectedVersion;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestHeader;

/** Headers with values that HTTP allows and no client of ours sends. */
final class OddHeaders {

    /** As {@code curl -A "App (Ann’s iPad)"} sends it. */
    private static final String UTF8 = bytesOf("App (Ann\u2019s iPad)", UTF_8);

    private static final String HIGH_BYTES =
            IntStream.rangeClosed(0x80, 0xFF).mapToObj(Character::toString).collect(Collectors.joining());

    /** They do not concern the request itself: valid requests stay valid with them. */
    static final Map<String, String> COMPANIONS = Stream.of(
                    "User-Agent",
                    "Accept-Language",
                    "Referer",
                    "X-Request-Id",
                    "Cookie",
                    "traceparent",
                    "tracestate",
                    "baggage",
                    "X-Forwarded-For",
                    "From")
            .collect(Collectors.toUnmodifiableMap(name -> name, _ -> UTF8));

    static final List<String> ALL = Stream.concat(
                    COMPANIONS.keySet().stream(),
                    Stream.of(
                            "Accept",
                            "Accept-Charset",
                            "Accept-Encoding",
                            "Access-Control-Request-Method",
                            "Authorization",
                            "Content-Type",
                            "Content-Encoding",
                            "Content-Language",
                            "Forwarded",
                            "Idempotency-Key",
                            "If-Match",
                            "If-Modified-Since",
                            "If-None-Match",
                            "If-Range",
                            "If-Unmodified-Since",
                            "Last-Event-ID",
                            "Origin",
                            "Range",
                            "X-Forwarded-Host",
                            "X-Forwarded-Port",
                            "X-Forwarded-Proto",
                            "X-HTTP-Method-Override",
                            "X-Organization",
                            "X-Read-After"))
            .sorted()
            .toList();

    private OddHeaders() {}

    static List<String> valuesOf(String header) {
        var odd = UTF8 + HIGH_BYTES;
        return switch (header) {
            case "Authorization" -> List.of(odd, "Bearer " + odd, "Bearer " + "a".repeat(4_000));
            case "If-Match", "If-None-Match" -> List.of(odd, "W/\"" + odd + '"', "*, \"1\"", "\"1\",".repeat(1_000));
            case "Accept", "Accept-Language", "Cookie", "Range" -> List.of(odd, "a".repeat(4_000), "a,".repeat(2_000));
            default -> List.of(odd);
        };
    }

    /** One endpoint of each method and set of headers that it reads. */
    static Collection<Endpoint> kinds(List<Endpoint> endpoints) {
        var kinds = new LinkedHashMap<List<Object>, Endpoint>();
        endpoints.forEach(endpoint -> kinds.putIfAbsent(
                List.of(
                        endpoint.method(),
                        Arrays.stream(endpoint.handler().getMethodParameters())
                                .map(OddHeaders::header)
                                .filter(it -> !it.isEmpty())
                                .sorted()
                                .toList()),
                endpoint));
        return kinds.values();
    }

    private static String header(MethodParameter parameter) {
        if (parameter.getParameterType() == ExpectedVersion.class) {
            return "If-Match";
        }
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        var cookie = parameter.getParameterAnnotation(CookieValue.class);
        return header != null ? header.name() + header.value() : cookie != null ? cookie.name() + cookie.value() : "";
    }

    private static String bytesOf(String text, Charset charset) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }
}
