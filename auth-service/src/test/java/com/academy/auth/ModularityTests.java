package com.academy.auth;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresUseOnlyEachOthersFace() {
        ApplicationModules.of(AuthServiceApplication.class).verify();
    }
}
