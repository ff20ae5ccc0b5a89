package com.academy.gateway.connection;

import com.academy.gateway.RawClient;
import com.academy.gateway.RunningGateway;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeptConnectionsIT extends RunningGateway {

    private static final String FILE = "GET /api/docs/ui/swagger-ui.css HTTP/1.1\r\nHost: edge\r\n\r\n";
    private static final String TEXT = "GET /api/docs/start.js HTTP/1.1\r\nHost: edge\r\n\r\n";
    private static final String END_OF_TEXT = "StandaloneLayout'});";

    /** The file is read by another thread, so the next request is queued, and is then answered at once. */
    @RepeatedTest(5)
    void aConnectionIsReadAgainAfterAQueuedRequest() {
        try (RawClient client = RawClient.on(port())) {
            client.send(FILE + TEXT).await(END_OF_TEXT);

            client.send(TEXT).await(END_OF_TEXT);
        }
    }

    @Test
    void aRefusalWithoutABodyLeavesTheConnectionOpen() {
        try (RawClient client = RawClient.on(port())) {
            client.send("GET /nowhere HTTP/1.1\r\nHost: edge\r\n\r\n").await("not-found");
            client.send("GET /api/v1/users/me HTTP/1.1\r\nHost: edge\r\n\r\n").await("not-signed-in");

            client.send(TEXT).await(END_OF_TEXT);
        }
    }
}
