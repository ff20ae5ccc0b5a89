package com.academy.analytics;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresUseOnlyEachOthersFace() {
        ApplicationModules.of(AnalyticsServiceApplication.class).verify();
    }
}
