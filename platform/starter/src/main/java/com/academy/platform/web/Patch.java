package com.academy.platform.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A field of a merge patch (RFC 7396): a body without it keeps the value there is, {@code null} clears that value, and
 * anything else replaces it. Constraints of the type argument apply to a field that is present, so a
 * {@code Patch<@NotNull String>} can be kept or replaced, but not cleared.
 */
@JsonDeserialize(using = Patch.Deserializer.class)
public final class Patch<T> {

    private final boolean present;
    private final @Nullable T value;

    private Patch(boolean present, @Nullable T value) {
        this.present = present;
        this.value = value;
    }

    public static <T> Patch<T> keep() {
        return new Patch<>(false, null);
    }

    public static <T> Patch<T> set(T value) {
        return new Patch<>(true, value);
    }

    public static <T> Patch<T> clear() {
        return new Patch<>(true, null);
    }

    /** Whether the body has the field, be it as {@code null}. */
    public boolean isPresent() {
        return present;
    }

    /** The new value; empty for a field that is kept or cleared. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** For a field that cannot be cleared. */
    public T orKeep(T before) {
        if (!present) {
            return before;
        }
        if (value == null) {
            throw new NoSuchElementException("A field without @NotNull was cleared");
        }
        return value;
    }

    public @Nullable T orKeepNullable(@Nullable T before) {
        return present ? value : before;
    }

    public <U> Patch<U> map(Function<? super T, ? extends @Nullable U> change) {
        return new Patch<>(present, value == null ? null : change.apply(value));
    }

    static final class Deserializer extends ValueDeserializer<Patch<?>> {

        private final @Nullable ValueDeserializer<?> values;

        Deserializer() {
            this(null);
        }

        private Deserializer(@Nullable ValueDeserializer<?> values) {
            this.values = values;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = property == null ? context.getContextualType() : property.getType();
            return new Deserializer(context.findContextualValueDeserializer(type.containedType(0), property));
        }

        @Override
        public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (values == null) {
                throw new IllegalStateException("the field was read before its type was known");
            }
            return new Patch<>(true, values.deserialize(parser, context));
        }

        @Override
        public Patch<?> getNullValue(DeserializationContext context) {
            return clear();
        }

        @Override
        public Patch<?> getAbsentValue(DeserializationContext context) {
            return keep();
        }
    }
}
