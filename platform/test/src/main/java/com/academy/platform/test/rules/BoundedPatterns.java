package com.academy.platform.test.rules;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Stream;

/** Finds the expressions that a class has Bean Validation run on texts of any length, in type arguments, too. */
final class BoundedPatterns {

    private BoundedPatterns() {}

    static boolean hold(Class<?> type) {
        var fields = Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> Stream.concat(Stream.of(field), inside(field.getAnnotatedType())));
        var executables = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(executable -> Stream.concat(
                        Stream.concat(Stream.of(executable), Arrays.stream(executable.getParameters())),
                        Arrays.stream(executable.getParameters()).flatMap(it -> inside(it.getAnnotatedType()))));
        return Stream.concat(fields, executables).allMatch(BoundedPatterns::isBounded);
    }

    private static Stream<AnnotatedElement> inside(AnnotatedType type) {
        var arguments = switch (type) {
            case AnnotatedParameterizedType parameterized ->
                Arrays.stream(parameterized.getAnnotatedActualTypeArguments());
            case AnnotatedArrayType array -> Stream.of(array.getAnnotatedGenericComponentType());
            default -> Stream.<AnnotatedType>empty();
        };
        return Stream.concat(Stream.of(type), arguments.flatMap(BoundedPatterns::inside));
    }

    private static boolean isBounded(AnnotatedElement element) {
        var patterns = element.getAnnotationsByType(Pattern.class);
        return patterns.length == 0
                || (element.getAnnotationsByType(Size.class).length == 0
                        && Arrays.stream(patterns).allMatch(it -> isBounded(it.regexp())));
    }

    /** Quantifiers stand outside of character classes and are not escaped. */
    static boolean isBounded(String expression) {
        boolean inClass = false;
        for (int at = 0; at < expression.length(); at++) {
            char character = expression.charAt(at);
            if (character == '\\') {
                at++;
            } else if (inClass) {
                inClass = character != ']';
            } else if (character == '[') {
                inClass = true;
            } else if (character == '*' || character == '+' || isOpenRange(expression, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpenRange(String expression, int at) {
        int end = expression.indexOf('}', at);
        return expression.charAt(at) == '{' && end > at && expression.charAt(end - 1) == ',';
    }
}
