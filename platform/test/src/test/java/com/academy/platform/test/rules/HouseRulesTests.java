package com.academy.platform.test.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {

    private static final JavaClasses TRIAL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("IT.class") && !location.contains("IT$"))
            .importPackages("com.academy.trial");
    private static final JavaClasses UNRULY = new ClassFileImporter().importPackages("com.academy.unruly");

    @ParameterizedTest
    @MethodSource("rules")
    void areKeptByAServiceOfTheHouse(ArchRule rule) {
        assertThat(rule.evaluate(TRIAL).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesWithoutFeign")
    void areSeenToBeBroken(ArchRule rule) {
        assertThat(rule.evaluate(UNRULY).hasViolation()).isTrue();
    }

    static Stream<Named<ArchRule>> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(HouseRulesTests::rule);
    }

    /** Feign is a choice of each service's and not on this class path. */
    static Stream<Named<ArchRule>> rulesWithoutFeign() {
        return rules().filter(it -> !it.getName().equals("feign_stays_in_client"));
    }

    private static Named<ArchRule> rule(Field field) {
        try {
            return Named.of(field.getName(), (ArchRule) field.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
