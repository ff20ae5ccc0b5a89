package com.academy.platform.client;

import com.academy.platform.security.Caller;
import feign.Request;
import feign.RequestInterceptor;
import feign.RetryableException;
import feign.Retryer;
import feign.Util;
import feign.codec.Decoder;
import feign.optionals.OptionalDecoder;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How services ask each other: the user's token relayed, else a token of the service's own; GETs retried once; answers
 * read leniently. Time-outs, circuit breaker and bulkhead are configuration, see {@code defaults-starter.yml}.
 */
@AutoConfiguration
@ConditionalOnClass(RequestInterceptor.class)
public final class ClientsAutoConfiguration {

    /** Waiting for another service while holding a database connection is how one outage becomes two. */
    @Bean
    RequestInterceptor noCallsInsideTransactions() {
        return request -> Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(),
                () -> "%s was called inside a transaction"
                        .formatted(request.feignTarget().name()));
    }

    @Bean
    ServiceTokens serviceTokens(
            Clock clock,
            @Value("${platform.identity.service-tokens-url}") String authService,
            @Value("${spring.application.name}") String service,
            @Value("${platform.identity.service-secret:}") String secret) {
        return new ServiceTokens(lenient(), clock, authService, service, secret);
    }

    /** Paths that only services may call get the service's own token, even if a user's request is the cause. */
    @Bean
    RequestInterceptor tokens(ServiceTokens serviceTokens) {
        return request -> {
            Optional<Caller> person = Caller.current().filter(it -> !it.isService());
            String token = person.isPresent() && !request.path().startsWith("/internal/")
                    ? person.get().bearer()
                    : serviceTokens.forCallee(request.feignTarget().name());
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        };
    }

    @Bean
    Retryer getsOnce() {
        return new OneRetryOfGets();
    }

    @Bean
    Decoder lenientDecoder() {
        JsonMapper json = lenient();
        return new OptionalDecoder((response, type) -> {
            if (response.body() == null || response.status() == 404 || response.status() == 204) {
                return Util.emptyValueOf(type);
            }
            try (var body = response.body().asInputStream()) {
                return json.readValue(body, json.constructType(type));
            }
        });
    }

    private static JsonMapper lenient() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static final class OneRetryOfGets implements Retryer {

        private boolean retried;

        @Override
        public void continueOrPropagate(RetryableException failure) {
            if (retried || failure.method() != Request.HttpMethod.GET) {
                throw failure;
            }
            retried = true;
        }

        @Override
        public Retryer clone() {
            return new OneRetryOfGets();
        }
    }
}
