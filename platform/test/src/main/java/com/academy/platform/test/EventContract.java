package com.academy.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.event.DomainEvent;
import com.academy.platform.event.EventType;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract of an event between services: {@code contracts/events/<type>.json}. */
public final class EventContract {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, EventContract> CONTRACTS = new ConcurrentHashMap<>();

    private final String type;
    private final JsonNode contract;
    private final Schema schema;

    EventContract(String type, String contract) {
        this.type = type;
        this.contract = JSON.readTree(contract);
        this.schema = SCHEMAS.getSchema(contract);
    }

    public static EventContract of(String type) {
        return CONTRACTS.computeIfAbsent(type, EventContract::read);
    }

    private static EventContract read(String type) {
        try {
            return new EventContract(
                    type,
                    new ClassPathResource("contracts/events/" + type + ".json")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException("No contract for " + type, missing);
        }
    }

    /** The publishing side: this event is what its contract says. */
    public static void assertHonoured(DomainEvent event) {
        var type = Objects.requireNonNull(event.getClass().getAnnotation(EventType.class), "no @EventType");
        var contract = of(type.value());
        assertThat(contract.violationsBy(JSON.writeValueAsString(event)))
                .as(contract.type)
                .isEmpty();
    }

    /** A fact on Kafka is what its contract says; only a compacted topic carries tombstones. */
    public static void assertHonoured(TestEvents.Fact fact) {
        if (fact.payload().isNull() && EventPublication.of(fact.type()).compacted()) {
            return;
        }
        assertThat(of(fact.type()).violationsBy(fact.payload().toString()))
                .as(fact.type())
                .isEmpty();
    }

    /** The receiving side: the contract's example, as this service reads it. */
    public <T> T exampleAs(Class<T> receiver) {
        return JSON.treeToValue(contract.at("/examples/0"), receiver);
    }

    /** The contract's example with these fields instead of its own. */
    public JsonNode exampleWith(Map<String, ?> fields) {
        var example = (ObjectNode) contract.at("/examples/0").deepCopy();
        fields.forEach((name, value) -> example.set(name, JSON.valueToTree(value)));
        return example;
    }

    /** The flaws of the contract itself. */
    List<String> problems() {
        var examples = contract.at("/examples");
        if (examples.isEmpty()) {
            return List.of(type + " has no example");
        }
        if (contract.at("/additionalProperties").isBoolean()) {
            return List.of(type + " says additionalProperties: within a version, fields may be added");
        }
        return examples.valueStream()
                .flatMap(example -> violationsBy(example.toString()).stream())
                .map(violation -> "the example of %s breaks its contract: %s".formatted(type, violation))
                .toList();
    }

    private List<String> violationsBy(String json) {
        return schema
                .validate(json, InputFormat.JSON, it -> it.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
