package com.academy.gateway.routes;

import com.academy.gateway.routes.Rule.Traffic;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;

/** The gateway's routes: one for each service and kind of traffic. The table has chosen before they are asked. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    /** What a service may do with a file that it has got whole. */
    private static final Duration UPLOAD_TIME = Duration.ofMinutes(2);

    private static final int NO_TIMEOUT = -1;

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder builder,
            ServicesProperties services,
            BreakerProperties breakers,
            CircuitBreakerRegistry registry) {
        var routes = builder.routes();
        for (Service service : Service.values()) {
            services.find(service).ifPresent(upstream -> {
                URI url = Objects.requireNonNull(upstream.url());
                CircuitBreaker breaker = registry.circuitBreaker(service.id(), Breakers.config(breakers));
                routes.route(
                        service.id(),
                        it -> it.predicate(chosen(service, rule -> isShort(rule.traffic())))
                                .filters(filters -> filters.circuitBreaker(named -> named.setName(service.id())))
                                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, (int)
                                        upstream.timeout().toMillis())
                                .uri(url));
                routes.route(
                        service.id() + "-upload",
                        it -> it.predicate(chosen(service, rule -> rule.traffic() == Traffic.UPLOAD))
                                .filters(filters -> filters.filter(new UploadBreaker(breaker, UPLOAD_TIME)))
                                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, NO_TIMEOUT)
                                .uri(url));
                routes.route(
                        service.id() + "-live",
                        it -> it.predicate(chosen(service, rule -> isLive(rule.traffic())))
                                .uri(url));
            });
        }
        return routes.build();
    }

    private static Predicate<ServerWebExchange> chosen(Service service, Predicate<Rule> kind) {
        return exchange -> MatchedRoute.by(exchange)
                .filter(rule -> rule.service() == service && kind.test(rule))
                .isPresent();
    }

    private static boolean isShort(Traffic traffic) {
        return traffic == Traffic.REQUEST || traffic == Traffic.COOKIE;
    }

    private static boolean isLive(Traffic traffic) {
        return traffic == Traffic.STREAM || traffic == Traffic.SOCKET;
    }
}
