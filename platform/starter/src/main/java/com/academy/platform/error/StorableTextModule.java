package com.academy.platform.error;

import com.academy.platform.text.TypedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads text as it is stored: without what is invisible around it and composed ({@link TypedText}), unless it is a
 * secret. Refuses text that could not be stored and given back unchanged: PostgreSQL holds no NUL character,
 * and half a surrogate pair has no UTF-8.
 */
final class StorableTextModule extends SimpleModule {

    StorableTextModule() {
        super("storable-text");
        addDeserializer(String.class, new StorableText(false));
    }

    private static final class StorableText extends StdScalarDeserializer<String> {

        private final boolean asTyped;

        StorableText(boolean asTyped) {
            super(String.class);
            this.asTyped = asTyped;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return property != null && TypedText.isSecret(property.getName()) ? new StorableText(true) : this;
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            if (!isStorable(text)) {
                context.reportInputMismatch(this, "text with a NUL character or half a surrogate pair");
            }
            return asTyped ? text : TypedText.clean(text);
        }
    }

    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
