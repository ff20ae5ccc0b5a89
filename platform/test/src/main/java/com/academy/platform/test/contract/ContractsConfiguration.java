package com.academy.platform.test.contract;

import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The contracts that can be injected into the tests of a service. */
@TestConfiguration(proxyBeanMethods = false)
class ContractsConfiguration {

    private static final String ENDPOINTS = "requestMappingHandlerMapping";

    @Bean
    TenancyContract tenancyContract(TestDatabase database) {
        return new TenancyContract(database);
    }

    @Bean
    PermissionMatrix permissionMatrix(
            @Qualifier(ENDPOINTS) RequestMappingHandlerMapping endpoints, Http http, Environment environment) {
        return new PermissionMatrix(endpoints, http, name(environment));
    }

    @Bean
    RowMatrix rowMatrix(@Qualifier(ENDPOINTS) RequestMappingHandlerMapping endpoints, Http http) {
        return new RowMatrix(endpoints, http);
    }

    @Bean
    BadInput badInput(
            @Qualifier(ENDPOINTS) RequestMappingHandlerMapping endpoints, Http http, Environment environment) {
        return new BadInput(endpoints, http, name(environment));
    }

    @Bean
    TextFields textFields(
            @Qualifier(ENDPOINTS) RequestMappingHandlerMapping endpoints, Http http, Environment environment) {
        return new TextFields(endpoints, http, raw(environment));
    }

    @Bean
    RequestBounds requestBounds(@Qualifier(ENDPOINTS) RequestMappingHandlerMapping endpoints, Environment environment) {
        return new RequestBounds(
                endpoints,
                raw(environment),
                name(environment),
                environment.getRequiredProperty("platform.requests.longest-text", Integer.class));
    }

    private static RawHttp raw(Environment environment) {
        return new RawHttp(() -> environment.getRequiredProperty("local.server.port", Integer.class));
    }

    private static String name(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}
