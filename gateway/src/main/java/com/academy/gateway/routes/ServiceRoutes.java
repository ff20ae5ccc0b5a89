package com.academy.gateway.routes;

import com.academy.gateway.routes.Rule.Traffic;
import java.net.URI;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;

/** The gateway's routes: one for each service and kind of traffic. The table has chosen before they are asked. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    /** Files take their time. */
    private static final int UPLOAD_MILLISECONDS = 120_000;

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, ServicesProperties services) {
        var routes = builder.routes();
        for (Service service : Service.values()) {
            services.find(service).ifPresent(upstream -> {
                URI url = Objects.requireNonNull(upstream.url());
                int patience = (int) upstream.timeout().toMillis();
                routes.route(service.id(), it -> bounded(it, service, rule -> isShort(rule.traffic()), patience, url));
                routes.route(
                        service.id() + "-upload",
                        it -> bounded(it, service, rule -> rule.traffic() == Traffic.UPLOAD, UPLOAD_MILLISECONDS, url));
                routes.route(
                        service.id() + "-live",
                        it -> it.predicate(chosen(service, rule -> isLive(rule.traffic())))
                                .uri(url));
            });
        }
        return routes.build();
    }

    private static Buildable<Route> bounded(
            PredicateSpec route, Service service, Predicate<Rule> kind, int patience, URI url) {
        UriSpec guarded = route.predicate(chosen(service, kind))
                .filters(filters -> filters.circuitBreaker(breaker -> breaker.setName(service.id())));
        return guarded.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, patience)
                .uri(url);
    }

    private static Predicate<ServerWebExchange> chosen(Service service, Predicate<Rule> kind) {
        return exchange -> Chosen.by(exchange)
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
