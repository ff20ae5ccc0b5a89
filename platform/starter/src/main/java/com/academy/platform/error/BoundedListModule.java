package com.academy.platform.error;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/**
 * Stops reading a list at the element after the last one that its {@code @Size} allows. Bean Validation would judge all
 * elements of a list that is too long, and with each of them make an error.
 */
final class BoundedListModule extends SimpleModule {

    private final int longest;

    /** @param longest the bound of lists that have no {@code @Size} */
    BoundedListModule(int longest) {
        super("bounded-list");
        this.longest = longest;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findCollectionDeserializer(
                    CollectionType type,
                    DeserializationConfig config,
                    BeanDescription.Supplier description,
                    @Nullable TypeDeserializer elementTypes,
                    @Nullable ValueDeserializer<?> elements) {
                return type.getRawClass().isInterface() && elementTypes == null
                        ? new BoundedList(type, elements, longest)
                        : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return type.isInterface() && Collection.class.isAssignableFrom(type);
            }
        });
    }

    private static final class BoundedList extends StdDeserializer<Collection<?>> {

        private final JavaType type;
        private final @Nullable ValueDeserializer<?> elements;
        private final int max;

        BoundedList(JavaType type, @Nullable ValueDeserializer<?> elements, int max) {
            super(type);
            this.type = type;
            this.elements = elements;
            this.max = max;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            ValueDeserializer<?> ofElements = elements == null
                    ? context.findContextualValueDeserializer(type.getContentType(), property)
                    : context.handleSecondaryContextualization(elements, property, type.getContentType());
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new BoundedList(
                    type, ofElements, size == null || size.max() == Integer.MAX_VALUE ? max : size.max());
        }

        @Override
        public Collection<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.isExpectedStartArrayToken()) {
                return (Collection<?>) context.handleUnexpectedToken(type, parser);
            }
            Collection<@Nullable Object> list =
                    Set.class.isAssignableFrom(type.getRawClass()) ? new LinkedHashSet<>() : new ArrayList<>();
            for (int read = 0; parser.nextToken() != JsonToken.END_ARRAY; read++) {
                if (read == max) {
                    throw new TooManyElementsException(parser, type, max);
                }
                list.add(element(parser, context, list, read));
            }
            return list;
        }

        private @Nullable Object element(
                JsonParser parser, DeserializationContext context, Collection<?> list, int index) {
            if (elements == null) {
                throw new IllegalStateException("the list was read before its place was known");
            }
            try {
                return parser.hasToken(JsonToken.VALUE_NULL)
                        ? elements.getNullValue(context)
                        : elements.deserialize(parser, context);
            } catch (JacksonException refused) {
                throw refused.prependPath(list, index);
            }
        }
    }
}
