package com.academy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.BadInput;
import com.academy.platform.test.contract.OpenApiContract;
import com.academy.platform.test.contract.PermissionMatrix;
import com.academy.platform.test.contract.RequestBounds;
import com.academy.platform.test.contract.RowMatrix;
import com.academy.platform.test.contract.RowMatrix.Person;
import com.academy.platform.test.contract.Sample;
import com.academy.platform.test.contract.Sample.Call;
import com.academy.platform.test.contract.Samples;
import com.academy.platform.test.contract.TenancyContract;
import com.academy.platform.test.contract.TextFields;
import com.academy.platform.test.contract.TokenContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the test kit checks of every service, tried on this one: it passes, and it notices. */
@TrialTest
class HouseChecksIT {

    private static final Function<JdbcClient, Long> BELLS =
            it -> it.sql("select count(*) from bell").query(Long.class).single();

    private final UUID organization = Ids.next();
    private final UUID alice = Ids.next();

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    PermissionMatrix permissions;

    @Autowired
    RowMatrix rowMatrix;

    @Autowired
    TenancyContract tenancy;

    @Autowired
    BadInput badInput;

    @Autowired
    TextFields texts;

    @Autowired
    OpenApiContract openApi;

    @Test
    void saysInItsContractWhatItAnswers() {
        openApi.assertPublished(Path.of("src/test/resources/trial.yaml"));

        assumeThat(Boolean.getBoolean("contracts.update")).isFalse(); // it would overwrite the other file
        assertThatThrownBy(() -> openApi.assertPublished(Path.of("src/test/resources/permissions.csv")))
                .hasMessageContaining("-Dcontracts.update=true");
    }

    @Test
    void explainsEachOperation() {
        assertThatThrownBy(() -> openApi.assertExplained()).hasMessageContaining("GET /bells");
    }

    @Test
    void letsEachRoleInWhereThePermissionsSay() {
        permissions.assertHolds();

        assertThatThrownBy(() -> permissions.assertHolds("permissions-incomplete.csv"))
                .hasMessageContaining("GET /bells/hello");
        assertThatThrownBy(() -> permissions.assertHolds("permissions-wrong.csv"))
                .hasMessageContaining("GET /bells/for-admins by nobody")
                .hasMessageContaining("GET /bells/for-students by INSTRUCTOR")
                .hasMessageNotContaining("/rings by");
    }

    @Test
    void letsEachRoleReachTheRowsThatThePermissionsSay() {
        Map<String, Function<Person, List<?>>> rows = Map.of("/bells/{id}", owner -> List.of(aBell(owner.token())));
        var samples = samples(hanging("the small one"));
        var world = new RowMatrix.World() {};

        rowMatrix.assertHolds(world, rows, samples);

        assertThatThrownBy(() -> rowMatrix.assertHolds("permissions-wrong.csv", world, rows, samples))
                .hasMessageContaining("POST /bells/{id}/rings by STUDENT on a row of somebody else's")
                .hasMessageContaining("POST /bells/{id}/rings by ADMIN on a row of their own")
                .hasMessageNotContaining("another organisation");
        assertThatThrownBy(() -> rowMatrix.assertHolds("permissions-incomplete.csv", world, rows, samples))
                .hasMessageContaining("POST /bells/{id}/rings has something in its path");
        assertThatThrownBy(() -> rowMatrix.assertHolds(world, Map.of(), samples))
                .hasMessageContaining("Nothing makes rows for POST /bells/{id}/rings");
    }

    @Test
    void refusesBadInputOfEveryKind() {
        badInput.assertRefusedEverywhere(samples(hanging("the small one")));

        assertThatThrownBy(() -> badInput.assertRefusedEverywhere(Samples.of(Stream.of(hanging("the small one")))))
                .hasMessageContaining("samples of POST /bells/chimes, which reads JSON");
        assertThatThrownBy(() ->
                        badInput.assertRefusedEverywhere(samples(Sample.of("POST /bels", () -> new Call(null, "{}")))))
                .hasMessageContaining("POST /bels");
    }

    @Test
    void judgesTheSizeOfRequestsBeforeTheirContent(@Autowired RequestBounds bounds) {
        bounds.assertHold();
    }

    @Test
    void keepsTextOrRefusesItByItsName() {
        texts.assertKeptOrRefused(samples(hanging("the small one").judged("/name")));

        assertThatThrownBy(() -> texts.assertKeptOrRefused(
                        samples(Sample.of("POST /bells", () -> new Call(Tokens.student(alice), "{}")))))
                .hasMessageContaining("POST /bells takes text at /name: no sample has it");
        assertRefused(hanging("one of too many letters").judged("/name"), "POST /bells with a good body: 400");
        assertRefused(hanging("the small one"), "though it can be kept, and nothing says that not any text is welcome");
        assertRefused(
                hanging("the small one")
                        .judged("/name")
                        .shownBy(
                                "/name",
                                (_, answer) -> answer.json().at("/name").asString() + "\u00A0"),
                "POST /bells with /name = ",
                "POST /bells with /name among invisible characters");
        assertRefused(hanging("the small one").judged("/name").shownAt("/name", "/title"), "POST /bells with /name = ");
        assertRefused(hanging("the small one").judged("/name", "/nome"), "what takes text in POST /bells");
    }

    private void assertRefused(Sample hanging, String... messages) {
        assertThatThrownBy(() -> texts.assertKeptOrRefused(samples(hanging))).hasMessageContainingAll(messages);
    }

    private Samples samples(Sample hanging) {
        String token = Tokens.student(alice, organization);
        return Samples.of(Stream.of(
                hanging,
                Sample.of("POST /bells/chimes", () -> new Call(token, """
                        {"rings": [{"times": 1, "breaking": false}]}""")),
                Sample.of("POST /bells/{id}/rings", () -> new Call(token, """
                        {"times": 1, "breaking": false}""", aBell(token)))));
    }

    private static Sample hanging(String name) {
        return Sample.of("POST /bells", () -> new Call(Tokens.student(Ids.next()), Map.of("name", name)));
    }

    private String aBell(String token) {
        return http.as(token)
                .post("/bells", Map.of("name", "theirs"))
                .expect(201)
                .json()
                .at("/id")
                .asString();
    }

    @Test
    void refusesInvalidTokens() {
        TokenContract.assertHolds(http, "/bells/for-admins");

        assertThatThrownBy(() -> TokenContract.assertHolds(http, "/bells/hello"))
                .as("open to everybody")
                .hasMessageContaining("401");
        assertThatThrownBy(() -> TokenContract.assertHolds(http, "/bells/for-students"))
                .as("closed to admins")
                .hasMessageContaining("200");
    }

    @Test
    void fencesEveryTableThatIsNotListed() {
        tenancy.assertHolds(Map.of());

        var administrator = database.asAdministrator();
        administrator.sql("create table wide_open as select 1 as anything").update();
        administrator
                .sql("grant select on wide_open to "
                        + administrator
                                .sql(
                                        "select grantee from information_schema.role_table_grants where table_name = 'bell'"
                                                + " and grantee like '%_web' limit 1")
                                .query(String.class)
                                .single())
                .update();
        try {
            assertThatThrownBy(() -> tenancy.assertHolds(Map.of())).hasMessageContaining("wide_open");
            tenancy.assertHolds(Map.of("wide_open", "a test opened it"));
        } finally {
            administrator.sql("drop table wide_open").update();
        }
    }

    @Test
    void findsAPolicyThatComparesNothing() {
        var administrator = database.asAdministrator();
        administrator
                .sql("create policy everything on bell for select to " + database.user("web") + " using (true)")
                .update();
        try {
            assertThatThrownBy(() -> tenancy.assertHolds(Map.of())).hasMessageContaining("bell");
            tenancy.assertHolds(Map.of(), Map.of("bell", "a test opened it"));
        } finally {
            administrator.sql("drop policy everything on bell").update();
        }
    }

    @Test
    void looksAtARowAsTheDatabasesRolesDo() {
        http.as(Tokens.student(alice, organization))
                .post("/bells", Map.of("name", "mine"))
                .expect(201);

        assertThat(database.asWeb(alice, organization, false, BELLS)).isEqualTo(1);
        assertThat(database.asWeb(Ids.next(), organization, false, BELLS)).isZero();
        assertThat(database.asWeb(Ids.next(), organization, true, BELLS)).isEqualTo(1);
        assertThat(database.asWeb(Ids.next(), Ids.next(), true, BELLS)).isZero();
        assertThat(database.asWeb(null, null, false, BELLS)).isZero();
        assertThat(database.asWorker(Set.of(organization), BELLS)).isEqualTo(1);
        assertThat(database.asWorker(Set.of(Ids.next()), BELLS)).isZero();
    }
}
