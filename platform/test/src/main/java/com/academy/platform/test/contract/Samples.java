package com.academy.platform.test.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A service's one table of valid requests: at least one for each endpoint that reads JSON, by any of its paths; several
 * where fields exclude each other.
 */
public final class Samples {

    private final List<Sample> samples;

    private Samples(List<Sample> samples) {
        this.samples = samples;
    }

    @SafeVarargs
    public static Samples of(Stream<Sample>... samples) {
        return new Samples(Stream.of(samples).flatMap(it -> it).toList());
    }

    /** By the handler, since several paths may lead to one; a sample without an endpoint fails, and the reverse. */
    Map<Endpoint, List<Sample>> of(RequestMappingHandlerMapping mapping) {
        var endpoints =
                Endpoint.of(mapping).stream().filter(Endpoint::readsJson).toList();
        Map<String, Method> handlers = endpoints.stream()
                .collect(toMap(Endpoint::toString, it -> it.handler().getMethod(), (one, _) -> one));
        samples.forEach(
                it -> assertThat(handlers).as("endpoints that read JSON").containsKey(it.endpoint));
        var byHandler = samples.stream().collect(groupingBy(it -> handlers.get(it.endpoint)));
        var byEndpoint = new LinkedHashMap<Endpoint, List<Sample>>();
        for (var endpoint : endpoints) {
            assertThat(byHandler)
                    .as("samples of %s, which reads JSON", endpoint)
                    .containsKey(endpoint.handler().getMethod());
            byEndpoint.put(endpoint, byHandler.get(endpoint.handler().getMethod()));
        }
        return byEndpoint;
    }
}
