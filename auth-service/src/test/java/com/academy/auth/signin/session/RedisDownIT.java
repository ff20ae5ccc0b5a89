package com.academy.auth.signin.session;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aRegistration;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;

@AuthServiceTest
@TestPropertySource(properties = "REDIS_URL=redis://127.0.0.1:1")
class RedisDownIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    RefreshTokens refreshTokens;

    @Test
    void refusesSignInsWithRetryAfter() {
        comeBack(login(http, anEmail(), PASSWORD));
    }

    @Test
    void refusesRegistrationsWithRetryAfterAndMakesNoAccount() {
        String email = anEmail();

        comeBack(http.post("/auth/register", aRegistration(email)));

        assertThat(database.asAdministrator()
                        .sql("select count(*) from profile where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesRenewalsAndSignOutsWithRetryAfter() {
        comeBack(refresh(http, refreshTokens.token(SessionFixtures.aSession(), 1)));
        comeBack(http.as(Tokens.student(Ids.next())).post("/auth/logout", null));
    }

    @Test
    void erasesNoUserWhoseSessionsCannotBeEnded() {
        UUID user = Ids.next();
        var administrator = database.asAdministrator();
        administrator
                .sql("insert into user_account (user_id, registered_at, version, sequence) values (?, now(), 0, 1)")
                .param(user)
                .update();
        administrator.sql("""
                        insert into profile (user_id, email, first_name, last_name, version, sequence)
                        values (?, ?, 'Ada', 'Lovelace', 0, 1)""").params(user, anEmail()).update();

        comeBack(http.as(Tokens.admin()).delete("/users/{id}", user));

        for (String table : List.of("profile", "erasure", "erased_person")) {
            assertThat(administrator
                            .sql("select count(*) from %s where user_id = ?".formatted(table))
                            .param(user)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(table.equals("profile") ? 1 : 0);
        }
    }

    @Test
    void acceptsTokensIssuedBefore() {
        http.as(Tokens.student(Ids.next())).get("/users/me").expectProblem(404, "user-not-found");
        http.get("/.well-known/jwks.json").expect(200);
    }

    private static void comeBack(Answer answer) {
        answer.expectProblem(503, "sessions-unavailable");
        assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }
}
