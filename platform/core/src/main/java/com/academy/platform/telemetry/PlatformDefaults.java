package com.academy.platform.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Lets each module of the platform bring its own defaults: every {@code META-INF/platform/defaults*.yml} on the class
 * path is read, with a lower priority than all settings of an application, its environment or a test. Of two such files
 * the one whose name sorts later wins.
 */
final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String LOCATIONS = "classpath*:META-INF/platform/defaults*.yml";

    private final YamlPropertySourceLoader yaml = new YamlPropertySourceLoader();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            List<Resource> files = new ArrayList<>(List.of(
                    new PathMatchingResourcePatternResolver(application.getClassLoader()).getResources(LOCATIONS)));
            files.sort(Comparator.comparing((Resource file) -> String.valueOf(file.getFilename()))
                    .reversed());
            for (Resource file : files) {
                yaml.load("platform " + file.getFilename(), file).forEach(environment.getPropertySources()::addLast);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The platform's defaults cannot be read.", e);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
