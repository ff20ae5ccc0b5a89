package com.academy.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.routes.Body;
import com.academy.gateway.routes.RouteTables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BodyPropertiesTests {

    @ParameterizedTest
    @CsvSource({"POST, /auth/login, 5, false", "POST, /progress/batch, 5, false", "POST, /modules/1/lessons, 64, true"})
    void aBodyThatMayBeLargerGetsTheTimeThatTheLeastRateNeeds(String method, String path, int seconds, boolean large) {
        BodyProperties usual = bound(Map.of());

        assertThat(usual.timeFor(RouteTables.rule(method, path))).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(usual.isLarge(RouteTables.rule(method, path))).isEqualTo(large);
    }

    @Test
    void configurationChangesASize() {
        BodyProperties changed = bound(Map.of("academy.gateway.bodies.limits.form", "20KB"));

        assertThat(changed.limit(RouteTables.rule("POST", "/auth/login"))).isEqualTo(20 * 1024);
        assertThat(changed.limit(RouteTables.rule("POST", "/modules/1/lessons")))
                .isEqualTo(Body.LESSON.usual().toBytes());
    }

    private static BodyProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("academy.gateway.bodies", Bindable.of(BodyProperties.class));
    }
}
