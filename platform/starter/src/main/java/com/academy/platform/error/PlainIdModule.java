package com.academy.platform.error;

import com.academy.platform.domain.Ids;
import java.util.UUID;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.UUIDDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads ids in the 36 characters of an answer only. Jackson also reads Base64 and ids with white space around them. */
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
            return Ids.parse(id).orElseGet(() -> (UUID) context.handleWeirdStringValue(UUID.class, id, "not an id"));
        }
    }
}
