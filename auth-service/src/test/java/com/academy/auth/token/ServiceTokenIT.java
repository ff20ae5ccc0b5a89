package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.identity.Role;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class ServiceTokenIT {

    @Autowired
    Http http;

    @Test
    void opensTheServiceItIsMadeOutTo(@Autowired TokenVerifier verifier) {
        Answer answer = ask("progress-service", "progress-service-secret", "auth-service")
                .expect(200);

        var token = verifier.verify(answer.json().at("/token").asString());

        assertThat(token.role()).isEqualTo(Role.SERVICE);
        assertThat(token.subject()).isEqualTo("progress-service");
        assertThat(token.userId()).isNull();
        assertThat(Instant.parse(answer.json().at("/expiresAt").asString())).isEqualTo(token.expiresAt());
        assertThat(Duration.between(token.issuedAt(), token.expiresAt())).isLessThanOrEqualTo(Duration.ofMinutes(5));
        http.as(answer.json().at("/token").asString()).get("/internal/facts").expect(200);
    }

    @Test
    void opensNoOther() {
        Answer answer = ask("progress-service", "progress-service-secret", "course-service")
                .expect(200);

        http.as(answer.json().at("/token").asString()).get("/internal/facts").expectProblem(401, "invalid-token");
    }

    @ParameterizedTest
    @CsvSource({
        "progress-service, course-service-secret",
        "progress-service, progress-service-secre",
        "progress-service, progress-service-secret-",
        "unknown-service, progress-service-secret",
    })
    void isRefusedWithoutTheSecret(String service, String secret) {
        ask(service, secret, "course-service").expectProblem(401, "unknown-service");
    }

    @Test
    void isNotMadeOutToPeople() {
        ask("progress-service", "progress-service-secret", "academy").expectProblem(422, "unknown-audience");
    }

    private Answer ask(String service, String secret, String audience) {
        return http.post(
                "/internal/service-tokens", Map.of("service", service, "secret", secret, "audience", audience));
    }
}
