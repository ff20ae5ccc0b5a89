package com.academy.platform.test.contract;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.security.Audience;
import com.academy.platform.security.AudienceInterceptor;
import com.academy.platform.test.Tokens;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One of the running service's own. */
record Endpoint(HttpMethod method, String path, HandlerMethod handler, MediaType contentType) {

    static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getName().startsWith("com.academy."))
                .flatMap(it -> it.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        it.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Endpoint(method, path, it.getValue(), contentType(it.getKey())))))
                .filter(it -> !it.path().equals("/error"))
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(it -> it.method().name()))
                .toList();
    }

    /** What it reads: JSON, unless it says otherwise. */
    private static MediaType contentType(RequestMappingInfo mapping) {
        var read = mapping.getConsumesCondition().getConsumableMediaTypes();
        return read.isEmpty() || read.contains(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON
                : read.iterator().next();
    }

    /** Its path with an id in each place; it leads nowhere. */
    String anyPath() {
        return path.replaceAll("\\{[^/]*}", Ids.next().toString()).replace("**", "any");
    }

    Audience audience() {
        return AudienceInterceptor.audienceOf(handler).orElseThrow();
    }

    /** The token of a caller that may use the endpoint; empty if it is public. */
    Optional<String> token(String service) {
        return Arrays.stream(audience().value())
                .findFirst()
                .map(role -> role == Role.SERVICE
                        ? Tokens.service("another-service", service)
                        : Tokens.person(role, Ids.next(), Tokens.PUBLIC_ORGANIZATION));
    }

    Optional<MethodParameter> parameter(Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(annotation))
                .findFirst();
    }

    boolean readsJson() {
        return parameter(RequestBody.class).isPresent() && contentType.isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    boolean takes(Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(it -> it.getParameterType() == type);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static java.util.stream.Stream<HttpMethod> methods(Set<RequestMethod> mapped) {
        return mapped.isEmpty()
                ? java.util.stream.Stream.of(HttpMethod.GET)
                : mapped.stream().map(RequestMethod::asHttpMethod);
    }
}
