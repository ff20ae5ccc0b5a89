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

    private final SigningKey first = SigningKey.made(1, MONDAY, MONDAY);
    private final SigningKey second = SigningKey.made(2, MONDAY, MONDAY.plus(AHEAD));
    private final KeyRing ring = new KeyRing(List.of(second, first), KEPT);

    @Test
    void publishesAKeyBeforeItSigns() {
        assertThat(ring.signingAt(MONDAY)).contains(first);
        assertThat(ring.publishedAt(MONDAY)).containsExactly(first, second);
    }

    @Test
    void signsWithTheYoungestKeyWhoseTimeHasCome() {
        assertThat(ring.signingAt(MONDAY.plus(AHEAD).minusMillis(1))).contains(first);
        assertThat(ring.signingAt(MONDAY.plus(AHEAD))).contains(second);
    }

    @Test
    void keepsAReplacedKeyForAsLongAsItsTokensLive() {
        Instant last = MONDAY.plus(AHEAD).plus(KEPT);

        assertThat(ring.publishedAt(last)).containsExactly(first, second);
        assertThat(ring.publishedAt(last.plusMillis(1))).containsExactly(second);
        assertThat(ring.overAt(last.plusMillis(1))).containsExactly(first);
    }

    @Test
    void asksForASuccessorInTimeToAnnounceIt() {
        Instant due = second.signsFrom().plus(A_MONTH).minus(AHEAD);

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
        String json = JsonMapper.shared().writeValueAsString(first.asJsonWebKey());

        JWK read = JWK.parse(json);

        assertThat(read.getKeyID()).isEqualTo(first.keyId());
        assertThat(read.isPrivate()).isFalse();
        assertThat(read.toRSAKey())
                .isNotNull()
                .satisfies(key -> assertThat(key.toRSAPublicKey()).isEqualTo(first.publicKey()));
    }

    @Test
    void neverPrintsAPrivateKey() {
        assertThat(first.toString()).isEqualTo("SigningKey[1, %s]".formatted(first.keyId()));
    }
}
