package com.academy.auth.signin.session;

import static com.academy.auth.signin.session.SessionFixtures.NOON;
import static com.academy.auth.signin.session.SessionFixtures.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTests {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Session opened = aSession();

    @Test
    void leadsEachTokenToTheCurrentOneInItsOwnTwentySeconds() {
        Session third = renewed(renewed(opened, 1, 0), 2, 15);

        assertThat(third.generation()).isEqualTo(3);
        assertThat(renewed(third, 1, 20).generation()).isEqualTo(3);
        assertThat(at(third, 1, 21)).as("it was exchanged 21 seconds ago").isEmpty();
        assertThat(renewed(third, 2, 35).generation()).isEqualTo(3);
        assertThat(at(third, 2, 36)).isEmpty();
        assertThat(renewed(third, 3, 36).generation()).isEqualTo(4);
    }

    @Test
    void doesNotProlongATokenThatComesAgain() {
        Session third = renewed(renewed(renewed(opened, 1, 0), 2, 10), 1, 19);

        assertThat(at(third, 1, 21)).isEmpty();
    }

    @Test
    void staysSmallHoweverOftenItIsRenewed() {
        Session session = opened;
        for (int i = 0; i < 1000; i++) {
            session = renewed(session, session.generation(), 1);
        }

        assertThat(session.exchanged()).hasSizeLessThan(100);
        assertThat(renewed(session, 1, 20).generation()).isEqualTo(session.generation());
        assertThat(renewed(session, session.generation(), 22).generation()).isEqualTo(session.generation() + 1);
    }

    private static Session renewed(Session session, int presented, int second) {
        return at(session, presented, second).orElseThrow();
    }

    private static Optional<Session> at(Session session, int presented, int second) {
        return session.renewed(presented, "", null, NOON.plusSeconds(second), GRACE);
    }
}
