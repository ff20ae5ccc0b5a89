package com.academy.platform.event.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The events that a projection consumes, and their handlers. Declared as a bean; the platform does the rest.
 *
 * <p>Handlers run in one transaction for each polled batch, as the database's worker role with the batch's
 * organisations, and see every fact once: type by type in the order declared, and within a type in the order of the
 * partition. There is no order across topics.
 */
public final class EventSubscription {

    private final String projection;
    private final List<String> topics;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;
    private final Set<String> states;
    private final List<Consumer<List<ReceivedEvent>>> every;
    private final List<Consumer<List<ReceivedEvent>>> afterCommit;

    private EventSubscription(Builder builder) {
        this.projection = builder.projection;
        this.topics = List.copyOf(builder.topics);
        this.handlers = new LinkedHashMap<>(builder.handlers);
        this.states = Set.copyOf(builder.states);
        this.every = List.copyOf(builder.every);
        this.afterCommit = List.copyOf(builder.afterCommit);
    }

    /** @param projection the name of its position, and its Kafka consumer group */
    public static Builder named(String projection) {
        return new Builder(projection);
    }

    String projection() {
        return projection;
    }

    List<String> topics() {
        return topics;
    }

    /** Events of this type carry a whole state: only the newest counts, and missing older ones are no gap. */
    boolean isState(String type) {
        return states.contains(type);
    }

    void handle(List<ReceivedEvent> events) {
        every.forEach(handler -> handler.accept(events));
        handlers.forEach((type, handler) -> {
            List<ReceivedEvent> ofType =
                    events.stream().filter(it -> it.type().equals(type)).toList();
            if (!ofType.isEmpty()) {
                handler.accept(ofType);
            }
        });
    }

    void committed(List<ReceivedEvent> events) {
        afterCommit.forEach(listener -> listener.accept(events));
    }

    public static final class Builder {

        private final String projection;
        private final List<String> topics = new ArrayList<>();
        private final Map<String, Consumer<List<ReceivedEvent>>> handlers = new LinkedHashMap<>();
        private final Set<String> states = new HashSet<>();
        private final List<Consumer<List<ReceivedEvent>>> every = new ArrayList<>();
        private final List<Consumer<List<ReceivedEvent>>> afterCommit = new ArrayList<>();

        private Builder(String projection) {
            this.projection = projection;
        }

        public Builder topics(String... names) {
            topics.addAll(List.of(names));
            return this;
        }

        /** One fact at a time. */
        public <T> Builder each(String type, Class<T> reading, Consumer<Received<T>> handler) {
            return on(type, events -> events.forEach(it -> handler.accept(it.as(reading))));
        }

        /** All facts of the type in the batch at once, for set-based SQL. */
        public <T> Builder batch(String type, Class<T> reading, Consumer<List<Received<T>>> handler) {
            return on(
                    type,
                    events -> handler.accept(
                            events.stream().map(it -> it.as(reading)).toList()));
        }

        /** All of a compacted topic's states in the batch at once: of each subject the last one, kept or taken back. */
        public <T> Builder state(
                String type,
                Class<T> reading,
                Consumer<List<Received<T>>> kept,
                Consumer<List<ReceivedEvent>> takenBack) {
            states.add(type);
            return on(type, events -> {
                Map<String, ReceivedEvent> last = new LinkedHashMap<>();
                events.forEach(it -> last.merge(
                        it.source() + " " + it.subject(),
                        it,
                        (one, other) -> one.sequence() > other.sequence() ? one : other));
                kept.accept(last.values().stream()
                        .filter(it -> !it.isTombstone())
                        .map(it -> it.as(reading))
                        .toList());
                takenBack.accept(last.values().stream()
                        .filter(ReceivedEvent::isTombstone)
                        .toList());
            });
        }

        /** Every new fact of the topics, whatever its type, before the handlers of types. */
        public Builder every(Consumer<List<ReceivedEvent>> handler) {
            every.add(handler);
            return this;
        }

        /** Runs after the transaction, on the consumer's thread: for notifications, so it must return at once. */
        public Builder afterCommit(Consumer<List<ReceivedEvent>> listener) {
            afterCommit.add(listener);
            return this;
        }

        public EventSubscription build() {
            return new EventSubscription(this);
        }

        private Builder on(String type, Consumer<List<ReceivedEvent>> handler) {
            if (handlers.put(type, handler) != null) {
                throw new IllegalArgumentException(type + " is handled twice");
            }
            return this;
        }
    }
}
