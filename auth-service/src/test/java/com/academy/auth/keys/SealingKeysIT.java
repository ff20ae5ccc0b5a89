package com.academy.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.academy.auth.AuthServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@AuthServiceTest
class SealingKeysIT {

    private static final String PURPOSE = "test";

    @Autowired
    SealingKeys keys;

    @Autowired
    TestDatabase database;

    @Autowired
    TransactionOperations transaction;

    final UUID alice = Ids.next();

    @Test
    void openWhatTheySealed() {
        String sealed = keys.of(alice).orElseThrow().seal(PURPOSE, "Zürich, 203.0.113.7");

        assertThat(sealed).isBase64().doesNotContain("203");
        assertThat(keys.of(alice).orElseThrow().open(PURPOSE, sealed)).isEqualTo("Zürich, 203.0.113.7");
    }

    @Test
    void sealTheSameDifferentlyEachTime() {
        PersonalSealer sealer = keys.of(alice).orElseThrow();

        assertThat(sealer.seal(PURPOSE, "text")).isNotEqualTo(sealer.seal(PURPOSE, "text"));
    }

    @Test
    void openNothingOfAnotherPersonOrPurpose() {
        String sealed = keys.of(alice).orElseThrow().seal(PURPOSE, "text");

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.of(Ids.next()).orElseThrow().open(PURPOSE, sealed));
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.of(alice).orElseThrow().open("other", sealed));
    }

    @Test
    void areMadeOnceHoweverManyAskForOneAtOnce() throws Exception {
        var sealed = AtOnce.call(8, () -> keys.of(alice).orElseThrow().seal(PURPOSE, "text"));

        PersonalSealer sealer = keys.of(alice).orElseThrow();
        assertThat(sealed).extracting(it -> sealer.open(PURPOSE, it)).containsOnly("text");
    }

    @Test
    void areGoneForEverOnceDestroyed() {
        keys.of(alice).orElseThrow().seal(PURPOSE, "text");

        destroy(alice);
        destroy(alice);

        assertThat(keys.of(alice)).isEmpty();
        assertThat(database.asAdministrator()
                        .sql("select count(*) from sealing_key where user_id = ? and sealed_key is null")
                        .param(alice)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void areNotMadeForAPersonErasedWithoutOne() {
        destroy(alice);

        assertThat(keys.of(alice)).isEmpty();
    }

    @Test
    void staysWhereTheTransactionThatDestroysItFails() {
        String sealed = keys.of(alice).orElseThrow().seal(PURPOSE, "text");

        Workers.run(
                Set.of(),
                Set.of(alice),
                () -> transaction.execute(status -> {
                    keys.destroy(alice);
                    status.setRollbackOnly();
                    return status;
                }));

        assertThat(keys.of(alice).orElseThrow().open(PURPOSE, sealed)).isEqualTo("text");
    }

    @Test
    void areDestroyedWithWhatElseIsErasedOnly() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> keys.destroy(alice));
    }

    @Test
    void areSealedInTheDatabase() {
        String sealed = keys.of(alice).orElseThrow().seal(PURPOSE, "text");
        byte[] stored = database.asAdministrator()
                .sql("select sealed_key from sealing_key where user_id = ?")
                .param(alice)
                .query(byte[].class)
                .single();

        assertThat(stored).hasSize(12 + 32 + 16);
        assertThat(sealed).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void areNotShownToRequestWorkByTheGrantsAlone(Role role) {
        keys.of(alice);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.asWeb(
                        alice,
                        Tokens.PUBLIC_ORGANIZATION,
                        role,
                        web -> web.sql("select sealed_key from sealing_key")
                                .query()
                                .listOfRows()))
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void areDestroyedByTheirOwnerOrAnAdminByThePoliciesAlone() {
        UUID bob = Ids.next();
        keys.of(alice);

        assertThat(destroyedBy(bob, Role.ORGANIZATION_ADMIN)).isZero();
        assertThat(keys.of(alice)).isPresent();
        assertThat(destroyedBy(bob, Role.ADMIN)).isOne();
        assertThat(keys.of(alice)).isEmpty();
    }

    private int destroyedBy(UUID caller, Role role) {
        return database.asWeb(
                caller,
                Tokens.PUBLIC_ORGANIZATION,
                role,
                web -> web.sql("update sealing_key set sealed_key = null, destroyed_at = now() where user_id = ?")
                        .param(alice)
                        .update());
    }

    private void destroy(UUID user) {
        Workers.run(
                Set.of(),
                Set.of(user),
                () -> transaction.execute(status -> {
                    keys.destroy(user);
                    return status;
                }));
    }
}
