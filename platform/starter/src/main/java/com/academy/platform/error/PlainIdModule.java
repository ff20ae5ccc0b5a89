package com.academy.platform.error;

import java.util.UUID;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.UUIDDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Takes ids as they are answered, in 36 characters: not the Base64 that Jackson knows, nor white space around them. */
final class PlainIdModule extends SimpleModule {

    PlainIdModule() {
        super("plain-id");
        addDeserializer(UUID.class, new PlainId());
    }

    private static final class PlainId extends UUIDDeserializer {

        @Override
        protected boolean _shouldTrim() {
            return false;
        }

        @Override
        protected UUID _deserialize(String id, DeserializationContext context) {
            return id.length() == 36
                    ? super._deserialize(id, context)
                    : (UUID) context.handleWeirdStringValue(UUID.class, id, "not an id");
        }
    }
}
