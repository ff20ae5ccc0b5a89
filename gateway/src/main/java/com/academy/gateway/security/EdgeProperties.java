package com.academy.gateway.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the edge trusts and allows.
 *
 * @param trustedProxies networks whose forwarding headers are believed; those of others are ignored
 * @param allowedOrigins other origins whose pages may call, beside the edge's own
 * @param csrfSecret shared with auth-service; without it no cookie can authorise a write
 */
@ConfigurationProperties("academy.gateway")
record EdgeProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("") String csrfSecret) {}
