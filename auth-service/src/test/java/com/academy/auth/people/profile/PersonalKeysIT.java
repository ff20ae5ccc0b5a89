package com.academy.auth.people.profile;

import static com.academy.auth.AuthFixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.keys.MasterKey;
import com.academy.platform.audit.Audit;
import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class PersonalKeysIT {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Autowired
    Audit audit;

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    RotatePersonalKeys rotatePersonalKeys;

    @Autowired
    JdbcClient requests;

    @Autowired
    NamedParameterJdbcOperations batches;

    @Autowired
    MasterKey masterKey;

    @Autowired
    Transactions transaction;

    @Test
    void leavesNothingReadableInTheDatabase() {
        Person ada = aPersonWith("+442079460018", "1990-12-10", "Ockham Park, Surrey");

        String row = database.asAdministrator()
                .sql("""
                        select concat_ws(' ', encode(phone, 'escape'), encode(birth_date, 'escape'),
                                         encode(address, 'escape'), d::text, k::text)
                        from profile_detail d, personal_keyset k where user_id = ?""")
                .param(ada.id())
                .query(String.class)
                .single();

        for (String said : List.of("442079460018", "1990-12-10", "Ockham Park", "Surrey")) {
            assertThat(row).doesNotContain(said, hex(said));
        }
        assertThat(me(ada)).contains("+442079460018", "1990-12-10", "Ockham Park, Surrey");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        Person ada = aPersonWith("+442079460018", "1990-12-10", "Ockham Park");
        Person bob = aPersonWith("+442079460018", "1990-12-10", "Ockham Park");

        assertThat(phone(ada)).isNotEqualTo(phone(bob));
    }

    /** An attacker who can write to the database but has no key cannot move one person's values to another. */
    @Test
    void opensAValueOnlyWhereItBelongs() {
        Person ada = aPersonWith("+442079460018", "1990-12-10", "Ockham Park");
        Person eve = aPersonWith("+33123456789", "1991-01-01", "Elsewhere");

        assertThat(opens(ada, new SealedDetails(phone(ada), null, null, 1))).isTrue();
        assertThat(opens(eve, new SealedDetails(phone(ada), null, null, 1))).isFalse();
        assertThat(opens(ada, new SealedDetails(null, phone(ada), null, 1))).isFalse();
    }

    /** A rotation left by an earlier test would continue instead of a new one. */
    @BeforeEach
    void endWhatRotates() {
        while (rotatePersonalKeys.state().rotating()) {
            rotatePersonalKeys.goOn();
        }
    }

    @Test
    void rotatesWhileEverythingStaysReadable() {
        List<Person> people = IntStream.range(0, 3)
                .mapToObj(i -> aPersonWith("+44207946001" + i, "1990-12-1" + i, "Street " + i))
                .toList();
        int before = rotatePersonalKeys.state().generation();
        byte[] old = phone(people.getFirst());

        var begun = http.as(Tokens.admin())
                .post("/internal/personal-keys/rotate", null)
                .expect(202)
                .json();
        assertReadable(people);
        rotatePersonalKeys.goOn();

        assertThat(begun.at("/generation").asInt()).isEqualTo(before + 1);
        assertThat(begun.at("/rotating").asBoolean()).isTrue();
        assertThat(begun.at("/remaining").asInt()).isGreaterThanOrEqualTo(3);
        var done = http.as(Tokens.admin())
                .get("/internal/personal-keys")
                .expect(200)
                .json();
        assertThat(done.at("/rotating").asBoolean()).isFalse();
        assertThat(done.at("/remaining").asInt()).isZero();
        assertReadable(people);
        assertThat(phone(people.getFirst())).isNotEqualTo(old);
        assertThat(opens(people.getFirst(), new SealedDetails(old, null, null, 1)))
                .as("the old key opens nothing any more")
                .isFalse();
    }

    /** Each step is a transaction: what a killed process leaves is a number of whole steps. */
    @Test
    void goesOnWhereAKilledProcessStopped() {
        addPeople(450);
        List<Person> people = List.of(aPersonWith("+442079460018", "1990-12-10", "Ockham Park"));
        rotatePersonalKeys.begin();
        long all = rotatePersonalKeys.state().remaining();
        rotatePersonalKeys.sealSomeAnew(BEFORE_ALL);

        assertThat(rotatePersonalKeys.state().remaining()).isEqualTo(all - 200);
        assertReadable(people);
        assertThat(rotatePersonalKeys.begin().generation())
                .as("a second command goes on with the first")
                .isEqualTo(rotatePersonalKeys.state().generation());
        RotatePersonalKeys restarted = anotherInstance();
        restarted.goOn();

        assertThat(restarted.state().remaining()).isZero();
        assertThat(restarted.state().rotating()).isFalse();
        assertReadable(people);
    }

    @Test
    void losesNothingThatIsWrittenMeanwhile() throws Exception {
        addPeople(300);
        List<Person> people = IntStream.range(0, 3)
                .mapToObj(_ -> aPersonWith("+442079460018", "1990-12-10", "Ockham Park"))
                .toList();
        var over = new AtomicBoolean();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> writers = people.stream()
                    .map(person -> threads.submit(() -> writeUntil(over, person)))
                    .toList();
            for (int i = 0; i < 3; i++) {
                rotatePersonalKeys.begin();
                do {
                    rotatePersonalKeys.goOn();
                } while (rotatePersonalKeys.state().rotating());
            }
            over.set(true);

            for (int i = 0; i < people.size(); i++) {
                String written = writers.get(i).get(); // before anything is read
                assertThat(me(people.get(i))).contains(written);
            }
        }
    }

    /** An instance with an outdated copy of the keys loads them again when it meets or needs a new one. */
    @Test
    void knowsKeysThatAnotherInstanceMade() {
        Person ada = aPersonWith("+442079460018", "1990-12-10", "Ockham Park");
        me(ada);
        RotatePersonalKeys other = anotherInstance();

        other.begin();
        other.goOn();

        assertThat(me(ada)).contains("Ockham Park");
        http.as(ada.token())
                .patch("/users/me", Map.of("address", "Kirkby Mallory"))
                .expect(200);
        assertThat(rotatePersonalKeys.state().remaining()).isZero();
    }

    @Test
    void keepsTheOlderKeysWhereARowOpensWithNone() {
        Person ada = aPersonWith("+442079460018", "1990-12-10", "Ockham Park");
        Person eve = aPersonWith("+33123456789", "1991-01-01", "Elsewhere");
        byte[] good = phone(eve);
        damage(eve, new byte[] {1, 2, 3});
        try {
            rotatePersonalKeys.begin();
            rotatePersonalKeys.goOn();

            assertThat(rotatePersonalKeys.state().rotating()).isTrue();
            assertThat(rotatePersonalKeys.state().remaining()).isEqualTo(1);
            assertThat(me(ada)).contains("Ockham Park");
        } finally {
            damage(eve, good);
        }
        rotatePersonalKeys.goOn();

        assertThat(rotatePersonalKeys.state().rotating()).isFalse();
        assertThat(me(eve)).contains("+33123456789");
    }

    @Test
    void letsRequestWorkChangeNoKey() {
        for (String change : List.of(
                "delete from personal_keyset",
                "update personal_keyset set retiring = true",
                "insert into personal_keyset (generation, sealed_keyset) values (9, '')")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.asWeb(
                            Ids.next(), null, true, web -> web.sql(change).update()))
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    private String writeUntil(AtomicBoolean over, Person person) {
        String address = "";
        for (int i = 0; !over.get(); i++) {
            address = "House %d of %s".formatted(i, person.id());
            http.as(person.token())
                    .patch("/users/me", Map.of("address", address))
                    .expect(200);
            assertThat(me(person)).contains(address);
        }
        return address;
    }

    private void assertReadable(List<Person> people) {
        assertThat(people).allSatisfy(it -> assertThat(me(it)).contains("+44207946001", "1990-12-1"));
    }

    private Person aPersonWith(String phone, String birthDate, String address) {
        Person person = aPerson(http);
        http.as(person.token())
                .patch("/users/me", Map.of("phone", phone, "birthDate", birthDate, "address", address))
                .expect(200);
        return person;
    }

    /** Straight into the table, sealed with the newest key. */
    private void addPeople(int many) {
        PersonalKeyset newest = newest();
        for (int i = 0; i < many; i++) {
            UUID id = Ids.next();
            byte[] phone = newest.seal(id, "phone", "+442079460018");
            database.asAdministrator()
                    .sql("""
                            with person as (
                                insert into user_account (user_id, registered_at, version, sequence)
                                values (:id, now(), 0, 0) returning user_id)
                            insert into profile_detail (user_id, phone, key_generation, version)
                            select user_id, :phone, :generation, 1 from person""")
                    .param("id", id)
                    .param("phone", phone)
                    .param("generation", newest.generation())
                    .update();
        }
    }

    /** As a process that has just started. */
    private RotatePersonalKeys anotherInstance() {
        var keys = new PersonalKeys(requests, masterKey);
        return new RotatePersonalKeys(keys, new DetailRows(requests, batches, keys), audit, transaction);
    }

    private PersonalKeyset newest() {
        return Workers.run(Set.of(), () -> transaction.call(() -> new PersonalKeys(requests, masterKey).newest()));
    }

    private boolean opens(Person person, SealedDetails sealed) {
        try {
            PrivateDetails.open(person.id(), sealed, newest());
            return true;
        } catch (PersonalKeyset.CannotOpenException none) {
            return false;
        }
    }

    private String me(Person person) {
        return http.as(person.token()).get("/users/me").expect(200).body();
    }

    private byte[] phone(Person person) {
        return database.asAdministrator()
                .sql("select phone from profile_detail where user_id = ?")
                .param(person.id())
                .query(byte[].class)
                .single();
    }

    private void damage(Person person, byte[] phone) {
        database.asAdministrator()
                .sql("update profile_detail set phone = ? where user_id = ?")
                .params(phone, person.id())
                .update();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
