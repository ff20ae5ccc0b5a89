package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.telemetry.RequestTimes;
import com.academy.platform.telemetry.TelemetryAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

class UnobservedRequestFilterTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/courses/1");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void countsARequestAndNamesItsTraceInLogs() {
        request.addHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00");
        var logged = new AtomicReference<String>();

        MeterRegistry meters = filter((asked, answered) -> {
            logged.set(MDC.get("traceId"));
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/courses/{id}");
            ((MockHttpServletResponse) answered).setStatus(404);
        });

        assertThat(logged).hasValue(TRACE);
        assertThat(MDC.get("traceId")).isNull();
        assertThat(meters.get("http.server.requests")
                        .tag("method", "GET")
                        .tag("uri", "/courses/{id}")
                        .tag("status", "404")
                        .tag("outcome", "CLIENT_ERROR")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void countsNoObservedRequestAgain() {
        request.setAttribute(
                ServerHttpObservationFilter.class.getName() + ".context",
                new ServerRequestObservationContext(request, response));

        assertThat(filter((asked, answered) -> {}).getMeters()).isEmpty();
    }

    private MeterRegistry filter(FilterChain chain) {
        var meters = new SimpleMeterRegistry();
        new ApplicationContextRunner()
                .withBean(MeterRegistry.class, () -> meters)
                .withConfiguration(AutoConfigurations.of(TelemetryAutoConfiguration.class))
                .run(context -> new UnobservedRequestFilter(context.getBean(RequestTimes.class))
                        .doFilter(request, response, chain));
        return meters;
    }
}
