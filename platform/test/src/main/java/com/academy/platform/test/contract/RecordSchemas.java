package com.academy.platform.test.contract;

import com.academy.platform.identity.Role;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes into a record's schema what its source says: what may be null, the platform's own constraints, and the
 * {@code @param} texts of its Javadoc. What follows {@code Example:} at the end of such a text is the field's example.
 */
final class RecordSchemas implements ModelConverter {

    private static final String EXAMPLE = "Example: ";

    /** Examples of texts whose format says it all. */
    static final Map<String, String> FORMATS = Map.of(
            "uuid", "0192f0c4-7b1e-7a52-9c3d-2f4a1b6c8d90",
            "date-time", "2026-03-14T09:26:53.589793Z",
            "date", "2026-03-14");

    private final SourceDocs docs;

    RecordSchemas(SourceDocs docs) {
        this.docs = docs;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var shown = withoutPatch(type);
        Schema<?> schema = chain.next().resolve(shown, context, chain);
        var model = schema == null || schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        var raw = Json.mapper().constructType(shown.getType()).getRawClass();
        if (raw == Role.class && schema != null && schema.getEnum() != null) {
            schema.getEnum().removeIf(Role.SERVICE.name()::equals); // no client acts in this role
        }
        if (model != null && model.getProperties() != null && raw.getName().startsWith("com.academy.")) {
            if (raw.isRecord()) {
                describe(raw, model);
            }
            docs.of(raw).ifPresent(comment -> describe(raw, comment, model));
            for (var field : raw.isRecord() ? new Field[0] : raw.getDeclaredFields()) {
                Schema<?> property = model.getProperties().get(field.getName());
                if (property != null) {
                    docs.of(field).ifPresent(comment -> describe(comment.text(), property));
                }
            }
            model.getProperties().values().forEach(RecordSchemas::exampleByFormat);
        }
        return schema;
    }

    /** A field of a merge patch has the type of its value. */
    private static AnnotatedType withoutPatch(AnnotatedType type) {
        var java = Json.mapper().constructType(type.getType());
        return java.getRawClass() == Patch.class
                ? new AnnotatedType(java.containedType(0))
                        .propertyName(type.getPropertyName())
                        .schemaProperty(type.isSchemaProperty())
                        .ctxAnnotations(type.getCtxAnnotations())
                        .parent(type.getParent())
                        .resolveAsRef(type.isResolveAsRef())
                : type;
    }

    private static void describe(Class<?> record, SourceDocs.Comment comment, Schema<?> model) {
        if (!comment.summary().isEmpty()) {
            model.description(comment.text());
        }
        if (record.isRecord()) {
            for (var component : record.getRecordComponents()) {
                var text = comment.parameters().get(component.getName());
                Schema<?> property = model.getProperties().get(nameOf(component));
                if (text != null && property != null) {
                    describe(text, property);
                }
            }
        }
    }

    private static String nameOf(RecordComponent component) {
        var name = component.getAccessor().getAnnotation(JsonProperty.class);
        return name == null || name.value().isEmpty() ? component.getName() : name.value();
    }

    private static void describe(String text, Schema<?> property) {
        var example = text.lastIndexOf(EXAMPLE);
        if (example < 0) {
            property.description(text);
        } else {
            property.description(text.substring(0, example).strip());
            property.example(typed(text.substring(example + EXAMPLE.length()).strip(), property));
        }
    }

    /** An example of a number or a list is written as JSON. */
    private static Object typed(String example, Schema<?> property) {
        var types = property.getTypes() == null ? Set.of() : property.getTypes();
        return types.contains("string") || types.isEmpty()
                ? example
                : JsonMapper.shared().readValue(example, Object.class);
    }

    /** What a format says needs no words; a date stays a text, which the library would write as an instant. */
    private static void exampleByFormat(Schema<?> property) {
        if (property.getExample() == null && property.getFormat() != null) {
            var example = FORMATS.get(property.getFormat());
            if (example != null) {
                property.example(example);
            }
        }
    }

    private static void describe(Class<?> record, Schema<?> model) {
        for (var component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), model);
            } else {
                describe(component, model);
            }
        }
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        Schema<?> property = model.getProperties().get(component.getName());
        if (property == null) {
            return;
        }
        describeText(component.getAnnotatedType(), property);
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != Optional.class
                && component.getType() != Patch.class) {
            if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
                model.addRequiredItem(component.getName());
            }
        } else if (property.getTypes() != null) {
            property.addType("null");
        }
    }

    /** What the platform's own constraints say, which the library does not know. */
    private static void describeText(java.lang.reflect.AnnotatedType type, Schema<?> property) {
        var text = type.getAnnotation(Text.class);
        if (text != null) {
            property.minLength(1).maxLength(text.max());
        }
        var slug = type.getAnnotation(SlugText.class);
        if (slug != null) {
            property.maxLength(slug.max()).pattern("^[a-z0-9]+(-[a-z0-9]+)*$");
        }
    }
}
