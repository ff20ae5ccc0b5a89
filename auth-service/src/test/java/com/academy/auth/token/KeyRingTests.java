package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeyRingTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofMinutes(20);

    /** Made once: without the second compiler each takes seconds. */
    private static final SigningKey FIRST = SigningKey.made(1, MONDAY, MONDAY);

    private static final SigningKey SECOND = SigningKey.made(2, MONDAY, MONDAY.plus(AHEAD));
    private final KeyRing ring = new KeyRing(List.of(SECOND, FIRST), KEPT);

    @Test
    void publishesAKeyBeforeItSigns() {
        assertThat(ring.signingAt(MONDAY)).contains(FIRST);
        assertThat(ring.publishedAt(MONDAY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void signsWithTheYoungestKeyWhoseTimeHasCome() {
        assertThat(ring.signingAt(MONDAY.plus(AHEAD).minusMillis(1))).contains(FIRST);
        assertThat(ring.signingAt(MONDAY.plus(AHEAD))).contains(SECOND);
    }

    @Test
    void keepsAReplacedKeyForAsLongAsItsTokensLive() {
        Instant last = MONDAY.plus(AHEAD).plus(KEPT);

        assertThat(ring.publishedAt(last)).containsExactly(FIRST, SECOND);
        assertThat(ring.publishedAt(last.plusMillis(1))).containsExactly(SECOND);
        assertThat(ring.overAt(last.plusMillis(1))).containsExactly(FIRST);
    }

    @Test
    void asksForASuccessorInTimeToAnnounceIt() {
        Instant due = SECOND.signsFrom().plus(A_MONTH).minus(AHEAD);

        assertThat(ring.needsSuccessorAt(due.minusMillis(1), A_MONTH, AHEAD)).isFalse();
        assertThat(ring.needsSuccessorAt(due, A_MONTH, AHEAD)).isTrue();
        assertThat(ring.nextGeneration()).isEqualTo(3);
    }

    @Test
    void needsAKeyWhereThereIsNone() {
        var empty = new KeyRing(List.of(), KEPT);

        assertThat(empty.needsSuccessorAt(MONDAY, A_MONTH, AHEAD)).isTrue();
        assertThat(empty.nextGeneration()).isEqualTo(1);
        assertThat(empty.signingAt(MONDAY)).isEmpty();
    }

    @Test
    void describesAKeyAsVerifiersReadIt() throws ParseException {
        String json = JsonMapper.shared().writeValueAsString(FIRST.asJsonWebKey());

        JWK read = JWK.parse(json);

        assertThat(read.getKeyID()).isEqualTo(FIRST.keyId());
        assertThat(read.isPrivate()).isFalse();
        assertThat(read.toRSAKey())
                .isNotNull()
                .satisfies(key -> assertThat(key.toRSAPublicKey()).isEqualTo(FIRST.publicKey()));
    }

    @Test
    void neverPrintsAPrivateKey() {
        assertThat(FIRST.toString()).isEqualTo("SigningKey[1, %s]".formatted(FIRST.keyId()));
    }
}
