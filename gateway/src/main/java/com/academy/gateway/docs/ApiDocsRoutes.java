package com.academy.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.resources;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The explorer at {@code /api/docs}: Swagger UI from our own class path, and the documents it shows. The events are beside
 * it, on a page of their own.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocsRoutes {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> apiDocs(ApiDocuments documents, EventsPage events) {
        String start = start(documents.names());
        return route(reading("/api/docs"), _ -> page())
                .andRoute(
                        reading("/api/docs/"),
                        _ -> ServerResponse.permanentRedirect(URI.create("/api/docs"))
                                .build())
                .andRoute(
                        reading("/api/docs/start.js"),
                        _ -> ServerResponse.ok()
                                .contentType(JAVASCRIPT)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(start))
                .andRoute(
                        reading("/api/docs/events"),
                        _ -> ServerResponse.ok()
                                .contentType(HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(events.html()))
                .andRoute(reading("/api/docs/asyncapi.yaml"), _ -> yaml(events.document()))
                .andRoute(
                        reading("/api/docs/{service}.yaml"),
                        request -> documents
                                .find(request.pathVariable("service"))
                                .map(ApiDocsRoutes::yaml)
                                .orElseGet(() -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND))))
                .and(resources("/api/docs/ui/**", swaggerUi()));
    }

    /** The library's predicate for GET leaves HEAD out. */
    private static RequestPredicate reading(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
    }

    /** A web jar keeps its files below the version, which is Maven's to know. */
    private static Resource swaggerUi() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui.css");
            return found[0].createRelative("./");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mono<ServerResponse> yaml(String document) {
        return ServerResponse.ok()
                .contentType(YAML)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .bodyValue(document);
    }

    private static Mono<ServerResponse> page() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(new ClassPathResource("docs/index.html"));
    }

    private static String start(List<String> names) {
        List<Map<String, String>> urls = names.stream()
                .map(name -> Map.of("name", name, "url", "/api/docs/" + name + ".yaml"))
                .collect(Collectors.toList());
        return "window.ui = SwaggerUIBundle({urls: " + JsonMapper.shared().writeValueAsString(urls)
                + ", dom_id: '#explorer', deepLinking: true, validatorUrl: null,"
                + " presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout'});\n";
    }
}
