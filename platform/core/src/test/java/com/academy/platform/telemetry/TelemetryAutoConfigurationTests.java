package com.academy.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TelemetryAutoConfigurationTests {

    @Test
    void defaultsStandBelowEverythingElse() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("application", Map.of("LOG_FORMAT", "logstash")));

        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("logstash");
        assertThat(environment.getProperty("management.otlp.metrics.export.enabled"))
                .isEqualTo("false");
        assertThat(environment.getProperty("platform.identity.issuers[0].issuer"))
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void ofTwoDefaultsTheLaterNameWins() {
        var environment = new StandardEnvironment();

        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.main.banner-mode")).isEqualTo("console");
    }
}
