package com.academy.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The files of the web application, compressed as the build left them. Their times say nothing: a repeatable build gives
 * every file the same one.
 */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebFluxConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** Those that the library does not know. */
    private static final Map<String, MediaType> TYPES =
            Map.of("webmanifest", MediaType.parseMediaType("application/manifest+json"));

    private final String folder;

    WebFiles(WebProperties properties) {
        this.folder = properties.web();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // A name has the hash of its content, so what was read once is right for ever.
        compressed(registry.addResourceHandler(WebAddresses.ASSETS + "**")
                .addResourceLocations(folder + "assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable()));
        String[] files = WebAddresses.FILES.stream().map("/*."::concat).toArray(String[]::new);
        compressed(registry.addResourceHandler(files)
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .setEtagGenerator(WebFiles::tag));
    }

    private void compressed(ResourceHandlerRegistration files) {
        files.setUseLastModified(false).setMediaTypes(TYPES);
        // A folder of files changes with each build; what is packed does not.
        files.resourceChain(!folder.startsWith("file:")).addResolver(new SmallestFirst());
    }

    private static String tag(Resource file) {
        try {
            return DigestUtils.md5DigestAsHex(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library takes the first coding that the client names, and browsers name brotli, the smallest, behind gzip. */
    private static final class SmallestFirst extends EncodedResourceResolver {

        private static final String SMALLEST = "br";

        @Override
        protected Mono<Resource> resolveResourceInternal(
                @Nullable ServerWebExchange exchange,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(
                    exchange != null && takesSmallest(exchange) ? takingNoOther(exchange) : exchange,
                    path,
                    locations,
                    chain);
        }

        private static boolean takesSmallest(ServerWebExchange exchange) {
            return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                    .flatMap(codings -> Arrays.stream(codings.split(",")))
                    .anyMatch(coding -> coding.strip().equalsIgnoreCase(SMALLEST));
        }

        private static ServerWebExchange takingNoOther(ServerWebExchange exchange) {
            return exchange.mutate()
                    .request(request -> request.headers(headers -> headers.set(HttpHeaders.ACCEPT_ENCODING, SMALLEST)))
                    .build();
        }
    }
}
