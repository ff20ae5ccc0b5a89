package com.academy.course;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresUseOnlyEachOthersFace() {
        ApplicationModules.of(CourseServiceApplication.class).verify();
    }
}
