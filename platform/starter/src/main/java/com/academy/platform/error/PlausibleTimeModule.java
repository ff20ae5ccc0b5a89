package com.academy.platform.error;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses times that no column can hold; Java's reach further than PostgreSQL's. */
final class PlausibleTimeModule extends SimpleModule {

    PlausibleTimeModule() {
        super("plausible-time");
        addDeserializer(Instant.class, new Plausible());
    }

    private static final class Plausible extends StdScalarDeserializer<Instant> {

        Plausible() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            Instant time = InstantDeserializer.INSTANT.deserialize(parser, context);
            if (time != null && !PlausibleTime.includes(time)) {
                context.reportInputMismatch(this, "a time outside of the years 1 to 9999");
            }
            return time;
        }
    }
}
