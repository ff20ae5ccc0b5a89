package com.academy.platform.test.rules;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/**
 * Defines features for Spring Modulith in a service that groups them into areas: a package with classes of its own
 * directly below the service or, below an area, which has no classes, a package in it. A service names this class in
 * {@code spring.modulith.detection-strategy} of its tests.
 */
public final class FeaturesInAreas implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage service) {
        return service.getDirectSubPackages().stream()
                .flatMap(it -> hasClasses(it) ? Stream.of(it) : it.getDirectSubPackages().stream());
    }

    private static boolean hasClasses(JavaPackage some) {
        return some.toSingle().stream().anyMatch(type -> !JavaPackage.isPackageInfoType(type));
    }
}
