package com.academy.auth;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.AuthFixtures.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.BadInput;
import com.academy.platform.test.contract.OpenApiContract;
import com.academy.platform.test.contract.PermissionMatrix;
import com.academy.platform.test.contract.RequestBounds;
import com.academy.platform.test.contract.TenancyContract;
import com.academy.platform.test.contract.TextFields;
import com.academy.platform.test.contract.TokenContract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class AuthServiceIT {

    private static final List<String> PERSONAL = List.of("user_account", "profile", "credential", "membership");

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Test
    void judgesTheSizeOfRequestsBeforeTheirContent(@Autowired RequestBounds bounds) {
        bounds.assertHold();
    }

    @Test
    void answersEveryRoleAsThePermissionsSay(@Autowired PermissionMatrix permissions) {
        permissions.assertHolds();
    }

    @Test
    void isFencedButForWhatIsListed(@Autowired TenancyContract tenancy) {
        tenancy.assertHolds(
                Map.of(
                        "personal_keyset",
                        "sealed under a key that no table has; request work seals and opens a person's own columns with it",
                        "mail_tally",
                        "keyed digests and counts, of addresses that may belong to nobody; a caller is counted before anybody knows who it is"));
    }

    @Test
    void refusesBadInputOfEveryKind(@Autowired BadInput badInput) {
        badInput.assertRefusedEverywhere(new AuthSamples(http, database).all());
    }

    @Test
    void keepsOrRefusesText(@Autowired TextFields texts) {
        try {
            texts.assertKeptOrRefused(new AuthSamples(http, database).all());
        } finally {
            AuthSamples.resetSettings(http);
        }
    }

    @Test
    void honoursItsOpenApiContract(@Autowired OpenApiContract contract) {
        contract.assertPublished("auth-service");
        contract.assertExplained("unknown-audience", "unknown-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/refresh?organization=not-an-id",
                "/auth/refresh?organization=%00",
                "/auth/logout?all=perhaps"
            })
    void refusesParametersThatAreNone(String path) {
        http.as(Tokens.student(Ids.next()))
                .post(path.replace("%00", "{a}"), null, "\0")
                .expectProblem(400, "invalid-request");
    }

    @Test
    void refusesInvalidTokens() {
        TokenContract.assertHolds(http, "/internal/dead-letters");
    }

    @Test
    void showsPeopleThemselves() {
        Person alice = aPerson(http);

        var me = http.as(alice.token()).get("/users/me").expect(200).json();

        assertThat(me.at("/id").asString()).isEqualTo(alice.id().toString());
        assertThat(me.at("/email").asString()).isEqualTo(alice.email());
        assertThat(me.at("/role").asString()).isEqualTo("STUDENT");
        assertThat(me.at("/memberships/0/organizationName").asString()).isEqualTo("Public");
    }

    @Test
    void showsPeopleOnlyThemselvesByTheUseCasesAlone() {
        Person alice = aPerson(http);
        Person bob = aPerson(http);
        PERSONAL.forEach(table -> alter(table, "disable row level security"));
        try {
            var me = http.as(alice.token()).get("/users/me").expect(200).json();
            var signedIn = login(http, bob.email(), PASSWORD).expect(200).json();
            var renewed = refresh(http, alice.tokens().refresh()).expect(200).json();

            assertThat(me.at("/id").asString()).isEqualTo(alice.id().toString());
            assertThat(me.at("/email").asString()).isEqualTo(alice.email());
            assertThat(me.at("/memberships")).hasSize(1);
            assertThat(signedIn.at("/user/email").asString()).isEqualTo(bob.email());
            assertThat(renewed.at("/user/email").asString()).isEqualTo(alice.email());
            http.as(Tokens.student(Ids.next())).get("/users/me").expectProblem(404, "user-not-found");
            http.post(
                            "/auth/refresh?organization=" + Ids.next(),
                            Map.of("refreshToken", bob.tokens().refresh()))
                    .expectProblem(404, "membership-not-found");
        } finally {
            PERSONAL.forEach(table -> alter(table, "enable row level security"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsPeopleOnlyThemselvesByThePoliciesAlone(boolean staff) {
        Person alice = aPerson(http);
        Person bob = aPerson(http);

        for (String table : PERSONAL) {
            assertThat(seen(table, alice.id(), Ids.next(), staff)).as(table).containsOnly(alice.id());
            assertThat(seen(table, null, null, false)).as(table).isEmpty();
        }
        assertThat(seen("membership", bob.id(), Tokens.PUBLIC_ORGANIZATION, false))
                .containsOnly(bob.id());
    }

    @Test
    void showsItsMembershipsToAnOrganizationsStaffByThePolicyAlone() {
        Person alice = aPerson(http);

        assertThat(seen("membership", Ids.next(), Tokens.PUBLIC_ORGANIZATION, true))
                .contains(alice.id());
        assertThat(seen("profile", Ids.next(), Tokens.PUBLIC_ORGANIZATION, true))
                .isEmpty();
    }

    @Test
    void opensOneCredentialToACallerThatPresentsItsAddress() {
        Person alice = aPerson(http);
        aPerson(http);

        List<UUID> seen = database.asWeb(null, null, false, web -> {
            web.sql("select set_config('academy.presented_email', ?, true)")
                    .param(alice.email())
                    .query()
                    .singleValue();
            return users(web, "credential");
        });

        assertThat(seen).containsExactly(alice.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "ORGANIZATION_ADMIN"})
    void doesNotLetRequestWorkMakeAdminsEvenByAForgottenCheck(Role role) {
        Person alice = aPerson(http);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.asWeb(
                        alice.id(),
                        Tokens.PUBLIC_ORGANIZATION,
                        true,
                        web -> web.sql("""
                                insert into membership
                                    (membership_id, user_id, organization_id, role, joined_at, version, sequence)
                                values (?, ?, ?, ?, now(), 0, 0)""")
                                .params(Ids.next(), alice.id(), Tokens.PUBLIC_ORGANIZATION, role.name())
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signing_key", "first_admin", "outgoing_mail"})
    void keepsFromRequestWork(String table) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.asWeb(
                        Ids.next(),
                        null,
                        true,
                        web -> web.sql("select count(*) from " + table).query().singleValue()))
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    private void alter(String table, String how) {
        database.asAdministrator()
                .sql("alter table %s %s".formatted(table, how))
                .update();
    }

    private List<UUID> seen(String table, UUID user, UUID organization, boolean staff) {
        return database.asWeb(user, organization, staff, web -> users(web, table));
    }

    private static List<UUID> users(JdbcClient database, String table) {
        return database.sql("select distinct user_id from " + table)
                .query(UUID.class)
                .list();
    }
}
