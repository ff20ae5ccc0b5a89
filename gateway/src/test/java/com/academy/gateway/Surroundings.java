package com.academy.gateway;

import com.academy.platform.test.Tokens;
import com.academy.servers.OwnRedis;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What stands around a gateway in tests: a real Redis and a stub for each service, one set for all tests of a run. */
public final class Surroundings {

    public static final StubService AUTH = new StubService("auth");
    public static final StubService COURSE = new StubService("course");
    public static final StubService PROGRESS = new StubService("progress");
    public static final StubService ANALYTICS = new StubService("analytics");
    public static final StubService CHAT = new StubService("chat");

    public static final String CSRF_SECRET = "a secret of the tests";
    public static final String OTHER_ORIGIN = "https://app.example.org";

    private static final OwnRedis REDIS = new OwnRedis().start();
    private static final String JWKS = TestTokens.jwks();

    private Surroundings() {}

    public static void register(DynamicPropertyRegistry registry) {
        register(registry, REDIS);
    }

    /** The same, with another Redis. */
    public static void register(DynamicPropertyRegistry registry, OwnRedis redis) {
        registry.add("spring.data.redis.url", redis::url);
        registry.add("platform.redis.without-password", () -> true);
        registry.add("platform.identity.issuers[0].issuer", () -> TestTokens.ISSUER);
        registry.add("platform.identity.issuers[0].jwks", () -> JWKS);
        registry.add("platform.identity.issuers[1].issuer", () -> Tokens.ISSUER);
        registry.add(
                "platform.identity.issuers[1].jwks",
                () -> Tokens.publicKeys().toUri().toString());
        registry.add("academy.gateway.csrf-secret", () -> CSRF_SECRET);
        registry.add("academy.gateway.allowed-origins", () -> OTHER_ORIGIN);
        registry.add("academy.gateway.services.auth.url", AUTH::url);
        registry.add("academy.gateway.services.course.url", COURSE::url);
        registry.add("academy.gateway.services.course.timeout", () -> "3s");
        registry.add("academy.gateway.services.progress.url", PROGRESS::url);
        registry.add("academy.gateway.services.analytics.url", ANALYTICS::url);
        registry.add("academy.gateway.services.analytics.timeout", () -> "1s");
        registry.add("academy.gateway.services.chat.url", CHAT::url);
    }
}
