package com.academy.platform.test.contract;

import com.academy.platform.text.TypedText;
import com.academy.platform.web.Patch;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Where a request's body has text and lists, by JSON pointer.
 *
 * @param lists whether the elements are objects
 */
record BodyShape(Map<String, Kind> texts, Map<String, Boolean> lists) {

    enum Kind {
        /** Any text, cleaned. */
        TEXT,
        /** A secret, as it was sent. */
        AS_TYPED,
        /** An id, a time, or a word to choose. */
        WORD
    }

    static BodyShape of(MethodParameter body) {
        var shape = new BodyShape(new TreeMap<>(), new TreeMap<>());
        shape.collect(ResolvableType.forMethodParameter(body), "", Kind.TEXT);
        return shape;
    }

    /** A body with this value at one place and no other fields. */
    static String at(String pointer, String json) {
        var steps = Arrays.asList(pointer.substring(1).split("/")).reversed();
        var body = json;
        for (var step : steps) {
            body = step.equals("0") ? "[" + body + "]" : "{\"" + step + "\":" + body + "}";
        }
        return body;
    }

    private void collect(ResolvableType type, String pointer, Kind text) {
        var raw = type.toClass();
        if (raw == String.class) {
            texts.put(pointer, text);
        } else if (raw.isEnum() || raw == UUID.class || TemporalAccessor.class.isAssignableFrom(raw)) {
            texts.put(pointer, Kind.WORD);
        } else if (raw == Optional.class || raw == Patch.class) {
            collect(type.getGeneric(0), pointer, text);
        } else if (Collection.class.isAssignableFrom(raw)) {
            lists.put(pointer, isOurs(type.getGeneric(0).toClass()));
            collect(type.getGeneric(0), pointer + "/0", text);
        } else if (isOurs(raw)) {
            for (Field field : raw.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    collect(
                            ResolvableType.forField(field),
                            pointer + "/" + field.getName(),
                            TypedText.isSecret(field.getName()) ? Kind.AS_TYPED : Kind.TEXT);
                }
            }
        } else if (!raw.isPrimitive() && raw != Boolean.class && !Number.class.isAssignableFrom(raw)) {
            throw new AssertionError("Is there text in %s at %s?".formatted(type, pointer));
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("com.academy.") && !type.isEnum();
    }
}
