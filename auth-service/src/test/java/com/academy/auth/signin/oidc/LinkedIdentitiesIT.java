package com.academy.auth.signin.oidc;

import static com.academy.auth.AuthFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@AuthServiceTest
class LinkedIdentitiesIT {

    private static final String ISSUER = "https://them.example";

    @Autowired
    RecognizePerson recognizePerson;

    @Autowired
    TestDatabase database;

    @Autowired
    PendingSignIns journeys;

    @Autowired
    StringRedisTemplate redis;

    @Test
    void goesOnWithNoJourneyThatAnotherHandWrote() {
        PendingSignIn victims = journeys.begin("them");
        PendingSignIn own = journeys.begin("them");
        String written = redis.opsForValue().get(PendingSignIns.key(own.state()));

        for (String forged : List.of(
                written,
                String.join(" ", "them", PendingSignIn.digest(own.browser()), own.nonce(), own.verifier()),
                "")) {
            redis.opsForValue().set(PendingSignIns.key(victims.state()), forged);
            assertThat(journeys.end("them", victims.state(), own.browser())).isEmpty();
        }
        assertThat(journeys.end("them", own.state(), own.browser())).isPresent();
    }

    @Test
    void showsALinkToItsPersonAndToTheCallerThatPresentsIt() {
        String subject = "subject-" + Ids.next();
        UUID alice = recognizePerson
                .recognize(vouchedFor(subject, "Alice", "Liddell", null))
                .value();
        recognizePerson.recognize(vouchedFor("subject-" + Ids.next(), "Bob", "Liddell", null));

        assertThat(seen(alice, "")).containsExactly(alice);
        assertThat(seen(Ids.next(), "")).isEmpty();
        assertThat(seen(null, ISSUER + "\n" + subject)).containsExactly(alice);
        assertThat(seen(null, ISSUER + "\n" + subject + "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Grace, Hopper, -, Grace, Hopper",
                "-, -, Grace Brewster Hopper, Grace, Brewster Hopper",
                "-, -, Grace, Grace, -",
                "-, -, '\u00A0Grace\uFEFF', Grace, -",
                "Grace, -, -, Grace, -",
                "Grace, -, Grace, Grace, -",
                "-, Hopper, -, Hopper, -",
                "-, Brewster Hopper, Grace Brewster Hopper, Grace, Brewster Hopper",
                "-, -, -, somebody, -",
                "' ', '', '\u0007', somebody, -"
            })
    void makesANameOfWhatThereIs(String given, String family, String whole, String first, String last) {
        String subject = "subject-" + Ids.next();
        UUID user = recognizePerson
                .recognize(vouchedFor(subject, given, family, whole))
                .value();

        assertThat(namesOf(user))
                .extracting(it -> it != null && it.startsWith("p-") ? "somebody" : it)
                .containsExactly(first, last);
    }

    @Test
    void cutsALongNameBetweenSigns() {
        UUID user = recognizePerson
                .recognize(vouchedFor("subject-" + Ids.next(), "x" + "\ud83d\ude00".repeat(80), "Y", null))
                .value();

        assertThat(namesOf(user).getFirst()).isEqualTo("x" + "\ud83d\ude00".repeat(49));
    }

    private static ProviderIdentity vouchedFor(String subject, String given, String family, String whole) {
        return new ProviderIdentity(ISSUER, subject, anEmail(), true, given, family, whole);
    }

    private List<String> namesOf(UUID user) {
        return database.asAdministrator()
                .sql("select first_name, last_name from profile where user_id = ?")
                .param(user)
                .query((row, _) -> Arrays.asList(row.getString(1), row.getString(2)))
                .single();
    }

    private List<UUID> seen(UUID user, String identity) {
        return database.asWeb(user, null, false, web -> {
            web.sql("select set_config('academy.presented_identity', ?, true)")
                    .param(identity)
                    .query()
                    .singleValue();
            return web.sql("select user_id from linked_identity")
                    .query(UUID.class)
                    .list();
        });
    }
}
