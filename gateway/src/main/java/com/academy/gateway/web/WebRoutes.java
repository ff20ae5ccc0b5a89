package com.academy.gateway.web;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The pages of the web application. The same page is sent for every path: its script shows what belongs there, also that
 * nothing does.
 */
@Configuration(proxyBeanMethods = false)
class WebRoutes {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> webPages(Pages pages, PagePolicy policy) {
        RequestPredicate page =
                request -> WebAddresses.isPage(request.exchange().getRequest());
        RequestPredicate absent = _ -> !pages.exist();
        return route(page.and(absent.negate()), request -> page(request, pages, policy))
                .andRoute(page.and(absent).and(request -> request.path().equals("/")), _ -> notice());
    }

    private static Mono<ServerResponse> page(ServerRequest request, Pages pages, PagePolicy policy) {
        String nonce = policy.nonce();
        boolean found = pages.areAt(request.requestPath().pathWithinApplication());
        return ServerResponse.status(found ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .headers(headers -> policy.writeTo(headers, nonce))
                .bodyValue(pages.html(nonce));
    }

    private static Mono<ServerResponse> notice() {
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(new ClassPathResource("web-notice/no-pages.html"));
    }
}
