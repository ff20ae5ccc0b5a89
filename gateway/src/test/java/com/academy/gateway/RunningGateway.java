package com.academy.gateway;

import com.academy.platform.test.Http;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running gateway with its defaults, for all tests that need no other. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningGateway {

    @LocalServerPort
    private int port;

    protected Browser browser = new Browser(0);

    protected Http http = Http.on(0);

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        Surroundings.register(registry);
        // All tests share one address.
        registry.add("academy.rate-limits.address", () -> 1_000_000);
        // Shorter than the usual one only so that no test waits for it.
        registry.add("academy.gateway.bodies.grace", () -> "2s");
    }

    protected int port() {
        return port;
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        http = Http.on(port);
    }
}
