package com.academy.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.gateway.RawClient;
import com.academy.gateway.RunningGateway;
import com.academy.gateway.StubService;
import com.academy.gateway.Surroundings;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokenBodiesIT extends RunningGateway {

    @ParameterizedTest
    @ValueSource(strings = {"ZZ\r\nabc", "-1\r\n", "FFFFFFFFFF\r\n", "2\r\n{}\r\nZZ\r\n"})
    void noServiceGetsTheBeginningOfABodyWithABrokenChunk(String chunks, CapturedOutput output) {
        int before = Surroundings.AUTH.received.size();

        try (RawClient client = RawClient.on(port())) {
            client.send(
                    "POST /api/v1/auth/login HTTP/1.1\r\nHost: edge\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
            assertThat(client.readAll()).startsWith("HTTP/1.1 400 ").contains("problems/invalid-request");
        }

        assertThat(browser.get("/api/v1/settings").statusCode()).isEqualTo(200);
        assertThat(Surroundings.AUTH.received.subList(before, Surroundings.AUTH.received.size()))
                .extracting(StubService.Received::uri)
                .containsExactly("/settings");
        assertThat(output).doesNotContain("ERROR");
    }
}
