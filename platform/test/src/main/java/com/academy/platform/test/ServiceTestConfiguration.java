package com.academy.platform.test;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Gives a context the environment of this test run, and its tests the tools that go with it. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TEST_CLASS_PROPERTIES = "Inlined Test Properties";

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // a build machine may have other things to do
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        var environment =
                new MapPropertySource("test run", run(context.getEnvironment()).environment());
        if (sources.contains(TEST_CLASS_PROPERTIES)) {
            sources.addAfter(TEST_CLASS_PROPERTIES, environment);
        } else {
            sources.addFirst(environment);
        }
    }

    @Bean
    Http http(Environment environment) {
        return new Http(() -> environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    TestEvents testEvents(Environment environment) {
        return new TestEvents(run(environment).servers().kafka());
    }

    @Bean
    TestDatabase testDatabase(Environment environment) {
        return run(environment).database();
    }

    /** After the container's own filters: whatever the service reads and writes goes through it. */
    @Bean
    FilterRegistrationBean<NoTransferInsideTransactions> noTransferInsideTransactions() {
        var registration = new FilterRegistrationBean<>(new NoTransferInsideTransactions());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setAsyncSupported(true);
        return registration;
    }

    private static TestRun run(Environment environment) {
        return TestRun.of(name(environment));
    }

    private static String name(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}
