package com.academy.platform.web;

import com.academy.platform.domain.Ids;
import com.academy.platform.event.EventsAutoConfiguration;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.telemetry.RequestTimes;
import com.academy.platform.telemetry.TelemetryAutoConfiguration;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages for every list, merge patches and idempotency keys for every write. */
@AutoConfiguration(
        before = ErrorMvcAutoConfiguration.class,
        after = {EventsAutoConfiguration.class, TelemetryAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableScheduling
public final class WebAutoConfiguration {

    private static final int AFTER_THE_AUDIENCE = 500;

    @Bean
    WebMvcConfigurer controllerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageRequestResolver());
                resolvers.add(new WriteId.Resolver());
                resolvers.add(new ExpectedVersion.Resolver());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, UUID.class, WebAutoConfiguration::id);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SingleParameters()).order(AFTER_THE_AUDIENCE);
            }
        };
    }

    @Bean
    PlainIds plainIds() {
        return new PlainIds();
    }

    @Bean
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    AnswerHeadersAdvice answerHeaders() {
        return new AnswerHeadersAdvice();
    }

    @Bean
    ValidationConfigurationCustomizer constraintsOfPatches() {
        return configuration -> configuration.addValueExtractor(new PatchExtractor());
    }

    /** For ids in an Optional or a list; {@link PlainIds} reads the others. */
    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new IllegalArgumentException("not an id"));
    }

    /** Before anything reads a body. */
    @Bean
    FilterRegistrationBean<ContentFilter> plainBodies() {
        var registration = new FilterRegistrationBean<>(new ContentFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** Right after the filter that observes the recorded ones. */
    @Bean
    @ConditionalOnBean(RequestTimes.class)
    FilterRegistrationBean<UnobservedRequestFilter> unobservedRequests(RequestTimes times) {
        var registration = new FilterRegistrationBean<>(new UnobservedRequestFilter(times));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Transactions.class)
    @EnableConfigurationProperties(IdempotencySettings.class)
    static class Idempotency {

        @Bean
        KeyedWrites keyedWrites(
                JdbcClient database, Transactions transaction, Clock clock, IdempotencySettings settings) {
            return new KeyedWrites(database, transaction, clock, settings);
        }

        /** After the security filters: a key belongs to the caller. */
        @Bean
        FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
                KeyedWrites writes,
                @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
                IdempotencySettings settings) {
            var registration = new FilterRegistrationBean<>(new IdempotencyFilter(writes, problems, settings));
            registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
            return registration;
        }
    }
}
