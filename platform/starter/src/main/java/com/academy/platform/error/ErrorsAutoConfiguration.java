package com.academy.platform.error;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for every refusal, and JSON read strictly: an unknown field is an error of the client's. */
@AutoConfiguration(after = HttpMessageConvertersAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RequestLimits.class)
public final class ErrorsAutoConfiguration {

    @Bean
    ProblemDetailsAdvice problemDetailsAdvice() {
        return new ProblemDetailsAdvice();
    }

    /** Ordered after Boot's own, so that this one writes first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
    }

    @Bean
    JsonMapperBuilderCustomizer strictRequests() {
        return builder -> builder.addModules(new StorableTextModule(), new PlainIdModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // An enum's ordinal is not one of its values.
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // A decimal for an integer, such as 1.5, is refused, not rounded.
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // An empty string is neither an id nor a number nor null.
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }

    /**
     * Only request bodies are limited, not JSON that is stored, consumed or fetched: so they get a mapper of their own,
     * made as the application's is. Ordered after Boot's own, so that this one is used.
     */
    @Bean
    @Order
    ServerHttpMessageConvertersCustomizer boundedBodies(
            RequestLimits limits, ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        JsonMapper mapper = bounded(limits, customizers.orderedStream());
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
    }

    static JsonMapper bounded(RequestLimits limits, Stream<JsonMapperBuilderCustomizer> customizers) {
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(limits.constraints())
                .build());
        customizers.forEach(customizer -> customizer.customize(builder));
        return builder.addModules(new BoundedListModule(limits.longestList()), new PlausibleTimeModule())
                .build();
    }
}
