package com.academy.gateway.routes;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The addresses of the services and their time limits. A service without a URL gets no route. */
@ConfigurationProperties("academy.gateway")
record ServicesProperties(Map<Service, Upstream> services) {

    record Upstream(@Nullable URI url, @DefaultValue("10s") Duration timeout) {}

    Optional<Upstream> find(Service service) {
        Upstream upstream = services.get(service);
        return upstream == null
                        || upstream.url() == null
                        || upstream.url().toString().isBlank()
                ? Optional.empty()
                : Optional.of(upstream);
    }
}
