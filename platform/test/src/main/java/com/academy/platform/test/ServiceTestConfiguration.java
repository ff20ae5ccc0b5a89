package com.academy.platform.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Gives a context the environment of this test run, and tests the tools that go with it. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TEST_CLASS_PROPERTIES = "Inlined Test Properties";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        var environment = new MapPropertySource(
                "test run", run(context.getEnvironment()).environment());
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

    private static TestRun run(Environment environment) {
        return TestRun.of(environment.getProperty("spring.application.name", "service"));
    }
}
