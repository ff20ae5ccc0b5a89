package com.academy.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsPageTests {

    @Test
    void writesTextAsText() {
        String html = new EventsPage("""
                channels:
                  bells:
                    messages:
                      bell.rung.v1: {$ref: "#/components/messages/bell.rung.v1"}
                  drums: {messages: {}}
                operations:
                  bell-service.send.bells: {action: send}
                  tower-service.receive.bells: {action: receive}
                components:
                  messages:
                    bell.rung.v1:
                      title: A bell <b>rang</b>
                      description: Once.
                      payload: {type: object}
                      examples:
                      - payload: {times: 3}
                """).html();

        assertThat(html)
                .contains("<h2>bells</h2>", "bell-service sends, tower-service receives", "&quot;times&quot; : 3")
                .contains("<h2>drums</h2>\n<p>No service publishes here yet.</p>")
                .contains("A bell &lt;b&gt;rang&lt;/b&gt;")
                .doesNotContain("<b>");
    }
}
