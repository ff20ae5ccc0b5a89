package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.auth.AuthServiceTest;
import com.academy.auth.keys.KeyProperties;
import com.academy.auth.keys.MasterKey;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.identity.TokenRefusedException;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.TestDatabase;
import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.json.JsonMapper;

/** Instances of the service that live through months in a moment, on the real table of keys. */
@AuthServiceTest
class KeyRotationIT {

    private static final TokenProperties TOKENS =
            new TokenProperties("http://rotating.test", Duration.ofMinutes(15), Duration.ofMinutes(5), "");

    private final MutableClock clock = MutableClock.of(Instant.parse("2026-01-12T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Autowired
    SigningKeys keys;

    @Autowired
    MasterKey masterKey;

    @Autowired
    KeyProperties properties;

    @Autowired
    Transactions transaction;

    @Autowired
    TestDatabase database;

    private List<SigningKey> ofTheService;
    private RotateKeys rotateKeys;
    private IssueToken issueToken;
    private PublishedKeys published;

    @BeforeEach
    void beginWithOneKey() {
        ofTheService = stored();
        beginWith(ofTheService.getFirst());
        rotateKeys = instance(clock);
        issueToken = new IssueToken(rotateKeys, TOKENS, clock);
        published = new PublishedKeys(rotateKeys, TOKENS, clock);
    }

    @AfterEach
    void giveTheServiceItsKeysBack() {
        removeAll();
        ofTheService.forEach(key -> asWorker(() -> keys.addUnlessThere(key)));
    }

    @Test
    void refusesNoValidTokenWhileKeysChange() throws Exception {
        TokenVerifier verifier = verifier();
        String first = token();
        clock.add(properties.rotateEvery().minus(properties.publishBefore()));
        rotateKeys.lookAfter();
        assertThat(published.now()).hasSize(2);
        String beforeTheChange = token();
        assertThat(keyOf(beforeTheChange)).isEqualTo(keyOf(first));

        clock.add(properties.publishBefore());
        rotateKeys.lookAfter();
        String afterTheChange = token();
        assertThat(keyOf(afterTheChange)).isNotEqualTo(keyOf(first));

        publish();
        assertThat(verifier.verify(beforeTheChange)).isNotNull();
        assertThat(verifier.verify(afterTheChange)).isNotNull();
        clock.add(properties.keepAfter().plusSeconds(1));
        rotateKeys.lookAfter();
        rotateKeys.lookAfter();
        assertThat(published.now()).singleElement().extracting(JsonWebKey::kid).isEqualTo(keyOf(afterTheChange));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void makesAKnownKeyTheNextOneNotAnUnknownOne() throws Exception {
        token();
        TokenVerifier verifier = verifier(); // knows what was published before the successor, and looks again later
        publish();
        rotateKeys.rotate();
        clock.add(properties.publishBefore().minusSeconds(1));

        assertThat(verifier.verify(token())).isNotNull();
    }

    @Test
    void refusesATokenUnderAKeyThatIsNotPublished() throws Exception {
        token();
        publish();
        TokenVerifier verifier = verifier();
        removeAll();
        rotateKeys.lookAfter(); // as if there had never been the key that is published

        assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> verifier.verify(token()));
    }

    @Test
    void sharesOneKeyAmongInstancesThatStartTogether() throws Exception {
        removeAll();
        AtOnce.call(2, Executors.callable(() -> instance(clock).lookAfter()));

        assertThat(stored()).hasSize(1);
        assertThat(instance(clock).ring().signingAt(clock.instant()))
                .map(SigningKey::keyId)
                .contains(stored().getFirst().keyId());
    }

    @Test
    void storesNoPrivateKeyThatTheDatabaseAloneCouldUse() {
        rotateKeys.lookAfter();

        byte[] sealed = database.asAdministrator()
                .sql("select sealed_key from signing_key")
                .query(byte[].class)
                .single();

        SigningKey key = stored().getFirst();
        assertThat(sealed).hasSizeGreaterThan(key.privateKey().getEncoded().length);
        assertThat(masterKey.sealer("signing keys").open(sealed, key.keyId()))
                .isEqualTo(key.privateKey().getEncoded());
    }

    @Test
    void keepsEveryRolesTokenWithinTwoKibibytes() {
        for (Role role : Role.values()) {
            if (role.isPerson()) {
                assertThat(issueToken
                                .forPerson(
                                        Ids.next(), Ids.next(), role, Ids.next().toString(), clock.instant())
                                .value())
                        .as(role.name())
                        .hasSizeLessThanOrEqualTo(2048);
            }
        }
    }

    /** Making one takes seconds without the second compiler, so the service's serves again. */
    private void beginWith(SigningKey key) {
        removeAll();
        asWorker(() -> keys.addUnlessThere(
                new SigningKey(1, key.keyId(), key.publicKey(), key.privateKey(), clock.instant(), clock.instant())));
    }

    private void removeAll() {
        database.asAdministrator().sql("delete from signing_key").update();
    }

    private String token() {
        return issueToken
                .forPerson(Ids.next(), Ids.next(), Role.STUDENT, Ids.next().toString(), clock.instant())
                .value();
    }

    private TokenVerifier verifier() throws IOException {
        publish();
        return new TokenVerifier(
                Map.of(TOKENS.issuer(), folder.resolve("jwks.json").toUri().toString()),
                List.of("academy"),
                100,
                clock);
    }

    private void publish() throws IOException {
        Files.writeString(
                folder.resolve("jwks.json"), JsonMapper.shared().writeValueAsString(Map.of("keys", published.now())));
    }

    private RotateKeys instance(Clock clock) {
        return new RotateKeys(keys, properties, transaction, clock);
    }

    private List<SigningKey> stored() {
        return Workers.run(Set.of(), () -> transaction.call(() -> keys.all()));
    }

    private void asWorker(Runnable work) {
        Workers.run(
                Set.of(),
                () -> transaction.call(() -> {
                    work.run();
                    return true;
                }));
    }

    private static String keyOf(String token) throws ParseException {
        return JWSObject.parse(token).getHeader().getKeyID();
    }
}
