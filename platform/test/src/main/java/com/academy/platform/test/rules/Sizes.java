package com.academy.platform.test.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many classes a package, lines a class and collaborators a use case may have. */
final class Sizes {

    private static final List<Path> SOURCES = Stream.of(
                    "src/main/java", "src/test/java", "../core/src/main/java", "../starter/src/main/java")
            .map(Path::of)
            .filter(Files::isDirectory)
            .toList();

    private Sizes() {}

    /** Counts the top-level classes; the web, messaging and client packages below count on their own. */
    static ArchCondition<JavaClass> shareTheirPackageWithAtMost(int most) {
        return new ArchCondition<>("lie in packages of %d classes at most".formatted(most)) {

            private final Map<String, Integer> counts = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                counts.clear();
                all.stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .forEach(type -> counts.merge(type.getPackageName(), 1, Integer::sum));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // Reported once for each package, in finish().
            }

            @Override
            public void finish(ConditionEvents events) {
                counts.forEach((name, count) -> report(count, most, name, "classes", events));
            }
        };
    }

    /** Counts all lines of the source file, imports and comments included. */
    static ArchCondition<JavaClass> haveSourcesOfAtMost(int most) {
        return new ArchCondition<>("have sources of %d lines at most".formatted(most)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                    report(lines(type), most, type.getName(), "lines", events);
                }
            }
        };
    }

    static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take %d collaborators at most".formatted(most)) {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                report(count, most, constructor.getOwner().getName(), "collaborators", events);
            }
        };
    }

    private static void report(long count, int most, String name, String unit, ConditionEvents events) {
        if (count > most) {
            events.add(SimpleConditionEvent.violated(
                    name, "%s has %d %s, and %d are allowed".formatted(name, count, unit, most)));
        }
    }

    private static long lines(JavaClass type) {
        String file = type.getSource()
                .flatMap(source -> source.getFileName())
                .orElseThrow(() -> new IllegalStateException("No source file is known of " + type.getName()));
        Path inSources = Path.of(type.getPackageName().replace('.', '/'), file);
        Path source = SOURCES.stream()
                .map(root -> root.resolve(inSources))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s is not below %s".formatted(inSources, SOURCES)));
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
