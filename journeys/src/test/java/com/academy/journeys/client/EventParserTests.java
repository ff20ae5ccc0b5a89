package com.academy.journeys.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventParserTests {

    @Test
    void readsIdNameAndData() {
        assertThat(events("id:7", "event: dashboard", "data: {\"a\":1}", ""))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.id()).isEqualTo("7");
                    assertThat(event.name()).isEqualTo("dashboard");
                    assertThat(event.data()).isEqualTo("{\"a\":1}");
                });
    }

    @Test
    void joinsLinesOfData() {
        assertThat(events("data: one", "data:two", ""))
                .extracting(ServerEvent::data)
                .containsExactly("one\ntwo");
    }

    @Test
    void skipsCommentsAndUnknownFields() {
        assertThat(events(": heartbeat", "", "colour: red", "retry: 1000", "data: x", ""))
                .extracting(ServerEvent::data)
                .containsExactly("x");
    }

    @Test
    void sendsNothingForAnEventWithoutData() {
        assertThat(events("event: nothing", "", "data: x", ""))
                .extracting(ServerEvent::name)
                .containsExactly("message");
    }

    @Test
    void keepsTheLastIdUntilThereIsANewOne() {
        assertThat(events("id: 1", "data: a", "", "data: b", "", "id: 2", "data: c", ""))
                .extracting(ServerEvent::id)
                .containsExactly("1", "1", "2");
    }

    @Test
    void waitsForTheEndOfAnEvent() {
        assertThat(events("data: cut off")).isEmpty();
    }

    private static List<ServerEvent> events(String... lines) {
        EventParser parser = new EventParser();
        return Stream.of(lines).map(parser::line).flatMap(Optional::stream).toList();
    }
}
