package com.academy.auth.signin.session;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.academy.auth.AuthFixtures.Issued;
import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.platform.test.Http;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

@AuthServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsIT {

    private static final String NEW_PASSWORD = "Quiet-Heron-73-Lake";

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Test
    void stayOutOfTheLogsEvenWhereWeLogAll(CapturedOutput output, @Autowired ApplicationContext context)
            throws Exception {
        var ours = (Logger) LoggerFactory.getLogger("com.academy");
        ours.setLevel(Level.TRACE);
        try {
            Person alice = aPerson(http);
            http.post("/auth/register", aRegistration(alice.email())).expect(409);
            login(http, alice.email(), PASSWORD + "-wrong").expect(401);
            Issued second = Issued.of(refresh(http, alice.tokens().refresh()).expect(200));
            Issued third = Issued.of(refresh(http, second.refresh()).expect(200));
            assertThatExceptionOfType(SessionEndedException.class)
                    .isThrownBy(() -> Renewals.after(context, Duration.ofSeconds(21))
                            .renew(alice.tokens().refresh(), null));
            http.post("/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"".formatted(alice.email(), PASSWORD))
                    .expect(400);
            http.post(
                            "/internal/service-tokens",
                            Map.of(
                                    "service", "course-service",
                                    "secret", "course-service-secret",
                                    "audience", "progress-service"))
                    .expect(200);
            http.post("/auth/forgot-password", Map.of("email", alice.email())).expect(202);
            String link = mailbox.awaitLink(alice.email(), "reset-password").token();
            http.post("/auth/reset-password", Map.of("token", link, "password", NEW_PASSWORD))
                    .expect(204);
            mailbox.goDown();
            try {
                http.post("/auth/forgot-password", Map.of("email", alice.email()))
                        .expect(202);
                await().until(() -> output.getAll().contains("Mails are not taken"));
            } finally {
                mailbox.comeUp();
            }

            assertThat(output.getAll()).contains("used refresh token"); // we are looking at the right place
            for (String secret : List.of(
                    PASSWORD,
                    NEW_PASSWORD,
                    link,
                    alice.email(),
                    "Lovelace",
                    alice.token(),
                    alice.tokens().refresh(),
                    second.refresh(),
                    third.access(),
                    "course-service-secret",
                    "csrf-secret-of-the-tests",
                    "BEGIN PRIVATE",
                    Files.readString(Path.of("target/run/auth/key-encryption-key")))) {
                assertThat(output.getAll()).doesNotContain(secret);
            }
        } finally {
            ours.setLevel(null);
        }
    }
}
