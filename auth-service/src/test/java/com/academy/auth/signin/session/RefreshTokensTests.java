package com.academy.auth.signin.session;

import static com.academy.auth.signin.session.SessionFixtures.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.keys.MasterKeys;
import org.junit.jupiter.api.Test;

class RefreshTokensTests {

    private final RefreshTokens tokens = new RefreshTokens(MasterKeys.made());
    private final Session session = aSession();

    @Test
    void knowsItsOwn() {
        String token = tokens.token(session, 3);

        assertThat(tokens.read(token)).hasValueSatisfying(presented -> {
            assertThat(presented.sessionId()).isEqualTo(session.id());
            assertThat(presented.generation()).isEqualTo(3);
            assertThat(tokens.isOurs(presented, session)).isTrue();
        });
    }

    @Test
    void givesAGenerationOneToken() {
        assertThat(tokens.token(session, 1)).isEqualTo(tokens.token(session, 1));
        assertThat(tokens.token(session, 1)).isNotEqualTo(tokens.token(session, 2));
    }

    @Test
    void cannotBeMadeFromWhatRedisKnows() {
        var elsewhere = new RefreshTokens(MasterKeys.made());

        assertThat(tokens.isOurs(elsewhere.read(elsewhere.token(session, 1)).orElseThrow(), session))
                .isFalse();
    }

    @Test
    void cannotBeMadeFromTheKeyAlone() {
        Session guessed = aSession(session.id(), "guess");

        assertThat(tokens.isOurs(tokens.read(tokens.token(guessed, 1)).orElseThrow(), session))
                .isFalse();
    }
}
