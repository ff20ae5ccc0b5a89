package com.academy.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ReferenceType;

/**
 * Lets the body of a merge patch tell "leave it" from "remove it": an {@code Optional} component is {@code null} when
 * the field is absent, and empty when the field is {@code null}.
 */
final class MergePatchModule extends SimpleModule {

    MergePatchModule() {
        super("absent-is-null");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findReferenceDeserializer(
                    ReferenceType type,
                    DeserializationConfig config,
                    BeanDescription.Supplier description,
                    @Nullable TypeDeserializer contentTypes,
                    @Nullable ValueDeserializer<?> contents) {
                return type.hasRawClass(Optional.class)
                        ? new PatchedOptional(type, null, contentTypes, contents)
                        : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return type == Optional.class;
            }
        });
    }

    private static final class PatchedOptional extends Jdk8OptionalDeserializer {

        PatchedOptional(
                JavaType type,
                @Nullable ValueInstantiator instantiator,
                @Nullable TypeDeserializer contentTypes,
                @Nullable ValueDeserializer<?> contents) {
            super(type, instantiator, contentTypes, contents);
        }

        @Override
        public Jdk8OptionalDeserializer withResolved(TypeDeserializer contentTypes, ValueDeserializer<?> contents) {
            return new PatchedOptional(_fullType, _valueInstantiator, contentTypes, contents);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
