package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** The connection is lost while PostgreSQL commits. */
@TrialTest
class LostCommitIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void aConnectionThatBreaks() {
        database.asAdministrator().sql("""
                create function hang_up() returns trigger language plpgsql security definer as
                $$ begin
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(10);
                    return null;
                end $$""").update();
    }

    @AfterEach
    void noLonger() {
        database.asAdministrator().sql("drop function hang_up cascade").update();
    }

    @Test
    void isNotSaidToHaveChangedNothing() {
        database.asAdministrator().sql("""
                create constraint trigger hang_up after insert on bell deferrable initially deferred
                for each row execute function hang_up()""").update();

        Http.Answer answer = hang().expectProblem(503, "outcome-unknown");

        assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(answer.json().at("/detail").asString())
                .contains("look before you send it again")
                .doesNotContain("Nothing was changed");
    }

    @Test
    void isSaidOfAKeyedWriteTooWhichMayBeSentAgain() {
        database.asAdministrator().sql("""
                create constraint trigger hang_up after insert on bell deferrable initially deferred
                for each row execute function hang_up()""").update();
        Http keyed = http.as(Tokens.student(Ids.next())).with("Idempotency-Key", "lost");
        keyed.post("/bells", Map.of("name", "x")).expectProblem(503, "outcome-unknown");
        database.asAdministrator().sql("drop trigger hang_up on bell").update();

        keyed.post("/bells", Map.of("name", "x")).expect(201);
    }

    private Http.Answer hang() {
        return http.as(Tokens.student(Ids.next())).post("/bells", Map.of("name", "x"));
    }
}
