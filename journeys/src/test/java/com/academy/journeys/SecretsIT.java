package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.School;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all other journeys: what their people have, and what only they may know, was written nowhere. */
@JourneyTest
@Order(Integer.MAX_VALUE)
class SecretsIT {

    /** The e-mail addresses, passwords and access tokens of the journeys' users. */
    private static final Pattern SECRET = Pattern.compile(
            "@demo\\.academy\\.example|@unheard-of\\.example|Aa1-[\\w-]{24}-9zZ|eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.");

    private final Academy academy;
    private final Traces traces;

    SecretsIT(Academy academy) {
        this.academy = academy;
        this.traces = new Traces(academy);
    }

    @Test
    void areInNoLogAndOnNoTopicButThatOfProfiles() {
        Session somebody = new School(academy.client()).students(1).getFirst().session();
        assertThat(SECRET.matcher(somebody.accessToken()).find()).isTrue();
        assertThat(SECRET.matcher(somebody.email()).find()).isTrue();
        assertThat(SECRET.matcher(Accounts.newPassword()).find()).isTrue();
        String adminPassword = academy.surroundings().find("admin-password").orElseThrow();

        assertThat(traces.inLogs(SECRET)).isEmpty();
        assertThat(traces.inLogs(Traces.anyOf(adminPassword))).isEmpty();
        assertThat(traces.inTopics(SECRET)).containsExactly("topic user-profiles");
        assertThat(traces.inTopics(Traces.anyOf(adminPassword))).isEmpty();
    }
}
