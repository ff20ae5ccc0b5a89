package com.academy.platform.web;

import com.academy.platform.telemetry.RequestTimes;
import com.academy.platform.telemetry.TraceParent;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Does for requests that are not recorded what matters of observing them: their time, and their trace's id in logs. */
final class UnobservedRequestFilter extends OncePerRequestFilter {

    private final RequestTimes times;

    UnobservedRequestFilter(RequestTimes times) {
        this.times = times;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ServerRequestObservationContext> observed =
                ServerHttpObservationFilter.findObservationContext(request);
        if (observed.isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        long began = System.nanoTime();
        Optional<TraceParent> trace = TraceParent.of(request.getHeader(TraceParent.HEADER));
        trace.ifPresent(it -> {
            MDC.put("traceId", it.traceId());
            MDC.put("spanId", it.spanId());
        });
        try {
            chain.doFilter(request, response);
        } finally {
            if (trace.isPresent()) {
                MDC.remove("traceId");
                MDC.remove("spanId");
            }
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(() -> add(request, response, began)));
            } else {
                add(request, response, began);
            }
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response, long began) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        times.add(
                request.getMethod(),
                Objects.requireNonNullElse(route, "UNKNOWN").toString(),
                response.getStatus(),
                System.nanoTime() - began);
    }

    private record AtTheEnd(Runnable work) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            work.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
