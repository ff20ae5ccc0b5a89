package com.academy.gateway.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the edge believes and allows.
 *
 * @param trustedProxies networks whose forwarding headers tell the truth; nobody's are believed otherwise
 * @param operators networks that may see health and metrics, asking directly and not through a proxy
 * @param allowedOrigins other origins whose pages may call, beside the edge's own
 * @param csrfSecret shared with auth-service; without it no cookie can authorise a write
 */
@ConfigurationProperties("academy.gateway")
record EdgeProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> operators,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("") String csrfSecret) {}
