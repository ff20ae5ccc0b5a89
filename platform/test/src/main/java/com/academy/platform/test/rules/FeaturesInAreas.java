package com.academy.platform.test.rules;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/**
 * Tells Spring Modulith what a feature is in a service that groups its features into areas: a package with classes of its
 * own directly below the service, or else below an area, which has none. A service names it in
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
