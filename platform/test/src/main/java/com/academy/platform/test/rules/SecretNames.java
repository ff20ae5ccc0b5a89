package com.academy.platform.test.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a secret in an answer by what it is called. */
final class SecretNames {

    private static final Pattern SECRET =
            Pattern.compile("(?i)(.*token|.*secret|codes?|.*recoveryCodes|.*password|privateKey|apiKey|otpauth.*)");

    private SecretNames() {}

    static boolean in(Type answer) {
        return in(answer, new HashSet<>());
    }

    private static boolean in(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).anyMatch(it -> in(it, seen))
                        || in(generic.getRawType(), seen);
            case WildcardType wildcard -> Stream.of(wildcard.getUpperBounds()).anyMatch(it -> in(it, seen));
            case Class<?> known
            when known.isRecord() ->
                Stream.of(known.getRecordComponents()).anyMatch(it -> isSecret(it) || in(it.getGenericType(), seen));
            case Class<?> known
            when known.isSealed() -> Stream.of(known.getPermittedSubclasses()).anyMatch(it -> in(it, seen));
            default -> false;
        };
    }

    private static boolean isSecret(RecordComponent component) {
        return SECRET.matcher(component.getName()).matches();
    }
}
