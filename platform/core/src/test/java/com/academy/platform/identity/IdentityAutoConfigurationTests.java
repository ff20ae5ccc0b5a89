package com.academy.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;

class IdentityAutoConfigurationTests {

    private static final IssuedTokens ISSUED = new IssuedTokens("key-1");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class))
            .withPropertyValues("spring.application.name=progress-service");

    @Test
    void believesTheConfiguredIssuersInTheNameOfTheApplication(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("jwks.json"), IssuedTokens.document(ISSUED.key.toPublicJWK()));

        application
                .withPropertyValues(
                        "platform.identity.issuers[0].issuer=" + IssuedTokens.ISSUER,
                        "platform.identity.issuers[0].jwks=" + file.toUri())
                .run(context -> {
                    TokenVerifier verifier = context.getBean(TokenVerifier.class);
                    var now = Clock.systemUTC().instant();
                    String service = ISSUED.with(
                            now, claims -> claims.audience("progress-service").claim("role", "SERVICE"));

                    assertThat(verifier.verify(ISSUED.student(now)).role()).isEqualTo(Role.STUDENT);
                    assertThat(verifier.verify(service).role()).isEqualTo(Role.SERVICE);
                });
    }

    @Test
    void doesNotStartWithARedisThatAsksForNoPassword() {
        ApplicationContextRunner withRedis = application
                .withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
                .withPropertyValues(
                        "platform.identity.issuers[0].issuer=" + IssuedTokens.ISSUER,
                        "platform.identity.issuers[0].jwks=classpath:none.json");

        withRedis
                .withPropertyValues("spring.data.redis.url=redis://127.0.0.1:1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Redis is used without a password"));
        withRedis
                .withPropertyValues("spring.data.redis.url=redis://:secret@127.0.0.1:1")
                .run(context -> assertThat(context).hasNotFailed());
        withRedis
                .withPropertyValues("spring.data.redis.url=redis://127.0.0.1:1", "platform.redis.without-password=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void doesNotStartWithoutAnIssuer() {
        application.run(context -> assertThat(context).hasFailed());
    }

    @Test
    void revokesForItselfAloneWithoutRedis() {
        application
                .withPropertyValues(
                        "platform.identity.issuers[0].issuer=" + IssuedTokens.ISSUER,
                        "platform.identity.issuers[0].jwks=classpath:none.json")
                .run(context -> assertThat(context).hasSingleBean(Revocations.class));
    }

    @Test
    void hasNoRevocationsWhereTheRedisClientIsMissing() {
        application
                .withClassLoader(new FilteredClassLoader(RedisConnectionFactory.class))
                .withPropertyValues(
                        "platform.identity.issuers[0].issuer=" + IssuedTokens.ISSUER,
                        "platform.identity.issuers[0].jwks=classpath:none.json")
                .run(context ->
                        assertThat(context).hasSingleBean(TokenVerifier.class).doesNotHaveBean(Revocations.class));
    }
}
