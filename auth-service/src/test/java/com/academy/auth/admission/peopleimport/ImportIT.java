package com.academy.auth.admission.peopleimport;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.School.aSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.auth.AuthFixtures.Person;
import com.academy.auth.AuthServiceTest;
import com.academy.auth.Mailbox;
import com.academy.auth.School;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class ImportIT {

    private static final String HEADING = "email,firstName,lastName,role\n";

    @Autowired
    Http http;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    School school;
    Http head;

    @BeforeEach
    void ours() {
        school = aSchool(http);
        head = school.head();
        // Hundreds of mails of earlier tests would be sent before those of this test.
        database.asAdministrator().sql("delete from outgoing_mail where bulk").update();
    }

    @Test
    void judgesFirstAndBringsInAfter() {
        Person outsider = aPerson(http);
        Person member = aPerson(http);
        school.add(member, "STUDENT").expect(201);
        String fresh = anEmail();
        String list = HEADING
                + "%s,Grace,Hopper,instructor\n%s,Out,Sider,\n%s,Mem,Ber,\nnobody,No,Address,\n%s,Twice,Again,\n"
                        .formatted(fresh, outsider.email(), member.email(), fresh.toUpperCase());

        JsonNode judged = finished(take(list, "?dryRun=true"));

        assertThat(counts(judged)).containsExactly(5, 0, 1, 1, 1, 2);
        assertThat(problems(judged))
                .containsExactly("This is not an e-mail address.", "The address has come before, in line 2.");
        login(http, fresh, PASSWORD).expectProblem(401, "wrong-credentials");
        assertThat(database.asAdministrator()
                        .sql("select count(*) from profile where email = ?")
                        .param(fresh)
                        .query(Integer.class)
                        .single())
                .as("a dry run makes nobody")
                .isZero();

        String path = "/users/import/" + judged.at("/id").asString();
        head.post(path + "/carry-out", null).expect(202);
        JsonNode done = finished(judged.at("/id").asString());

        assertThat(counts(done)).containsExactly(5, 0, 1, 1, 1, 2);
        head.post(path + "/carry-out", null).expectProblem(409, "import-runs");
        String token = mailbox.awaitLink(fresh, "account-made").token();
        http.post("/auth/reset-password", Map.of("token", token, "password", PASSWORD))
                .expect(204);
        JsonNode signedIn = login(http, fresh, PASSWORD).expect(200).json();
        assertThat(signedIn.at("/user/role").asString()).isEqualTo("INSTRUCTOR");
        assertThat(signedIn.at("/user/organizationId").asString())
                .isEqualTo(school.id().toString());
        mailbox.awaitLink(outsider.email(), "invitation");
        String user = signedIn.at("/user/id").asString();
        assertThat(head.get(path + "/rows?outcome=CREATED")
                        .json()
                        .at("/items/0/userId")
                        .asString())
                .isEqualTo(user);
        await().untilAsserted(() -> assertThat(events.heard("auth-events", "user/" + user))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo("user.registered.v1");
                    assertThat(fact.sequence()).isEqualTo(1);
                }));
        assertThat(events.heard("user-profiles", "profile/" + user)).hasSize(1);
        await().untilAsserted(() -> assertThat(events.heard(
                        "audit-events",
                        it -> it.payload().at("/facts/after/importId").equals(judged.at("/id"))))
                .allMatch(fact -> fact.payload()
                        .at("/subjectId")
                        .asString()
                        .equals(school.id().toString()))
                .extracting(fact -> fact.payload().at("/action").asString())
                .containsExactly("PEOPLE_IMPORTED", "IMPORT_CARRIED_OUT"));
    }

    @Test
    void resumesAfterAnInterruptionAndCreatesNoAccountTwice() {
        String batch = Ids.next().toString();
        String list = HEADING
                + IntStream.range(0, 450)
                        .mapToObj(i -> "p%d-%s@example.org,Person,Number %d,".formatted(i, batch, i))
                        .collect(Collectors.joining("\n"));
        database.asAdministrator().sql("""
                create function interrupt_import() returns trigger language plpgsql as
                $$ begin raise exception 'pulled the plug'; end $$""").update();
        database.asAdministrator().sql("""
                create trigger interrupt_import before update on people_import_row for each row
                when (new.outcome is not null and new.line > 300 and new.email like 'p%') execute function interrupt_import()""").update();
        String id;
        try {
            id = take(list, "");
            await().untilAsserted(() -> assertThat(head.get("/users/import/" + id)
                            .json()
                            .at("/created")
                            .asInt())
                    .isEqualTo(200));
            assertThat(made(batch)).as("as many as rows say so").isEqualTo(200);
        } finally {
            database.asAdministrator()
                    .sql("drop trigger interrupt_import on people_import_row")
                    .update();
            database.asAdministrator().sql("drop function interrupt_import").update();
        }

        assertThat(counts(finished(id))).containsExactly(450, 0, 450, 0, 0, 0);
        assertThat(made(batch)).isEqualTo(450);
        // a mail that is sent between the two counts stands in both; a mail too many never goes away
        await().untilAsserted(() -> assertThat(waitingMails(batch) + mailbox.countTo(batch))
                .as("one mail each, sent or on its way")
                .isEqualTo(450));
        assertThat(counts(finished(take(list, "")))).as("the same list again").containsExactly(450, 0, 0, 0, 450, 0);
    }

    @Test
    void invitesThoseWhoHaveAccountsInAFewStatements() {
        String batch = Ids.next().toString();
        String list = HEADING
                + IntStream.range(0, 40)
                        .mapToObj(i -> "k%d-%s@example.org,Known,Number %d,".formatted(i, batch, i))
                        .collect(Collectors.joining("\n"));
        finished(take(list, ""));
        head = aSchool(http).head();
        noteStatements();
        try {
            assertThat(counts(finished(take(list, "")))).containsExactly(40, 0, 0, 40, 0, 0);

            assertThat(invited(batch))
                    .as("each of them once, by a mail of its own")
                    .isEqualTo(40);
            assertThat(statementsOn("invitation")).isOne();
            assertThat(statementsOn("outgoing_mail"))
                    .as("the driver makes powers of two of them")
                    .isBetween(1, 4);
        } finally {
            database.asAdministrator()
                    .sql("drop function note_statement cascade")
                    .update();
            database.asAdministrator().sql("drop table noted_statement").update();
            database.asAdministrator()
                    .sql("delete from outgoing_mail where address like ?") // others wait behind them
                    .param("%" + batch + "%")
                    .update();
        }
    }

    @Test
    void showsTheReportInPagesInTheOrderOfTheList() {
        String batch = Ids.next().toString();
        String id = take(
                HEADING
                        + IntStream.range(0, 5)
                                .mapToObj(i -> "r%d-%s@example.org,Person,Row,".formatted(i, batch))
                                .collect(Collectors.joining("\n")),
                "?dryRun=true");
        finished(id);

        JsonNode first =
                head.get("/users/import/" + id + "/rows?limit=3").expect(200).json();
        JsonNode second = head.get("/users/import/" + id + "/rows?limit=3&cursor="
                        + first.at("/nextCursor").asString())
                .expect(200)
                .json();

        assertThat(lines(first)).containsExactly(2, 3, 4);
        assertThat(lines(second)).containsExactly(5, 6);
        assertThat(second.at("/nextCursor").isNull()).isTrue();
        assertThat(head.get("/users/import").json().at("/items/0/id").asString())
                .isEqualTo(id);
    }

    @Test
    void readsWhatSpreadsheetsSave() {
        String email = anEmail();
        String list = "\uFEFFLast Name;E-Mail;First_Name\r\n\"Lovelace; Countess\";%s;Ada\r\n\r\n".formatted(email);

        JsonNode judged = finished(take(list, "?dryRun=true"));

        assertThat(counts(judged)).containsExactly(1, 0, 1, 0, 0, 0);
        JsonNode row = head.get("/users/import/" + judged.at("/id").asString() + "/rows")
                .json()
                .at("/items/0");
        assertThat(row.at("/lastName").asString()).isEqualTo("Lovelace; Countess");
        assertThat(row.at("/role").asString()).isEqualTo("STUDENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email;firstName;lastName;role\n%s;Zoë;Müller;STUDENT\n",
                "sep=;\r\nemail;firstName;lastName\r\n%s;Zoë;Müller\r\n",
                "\"sep=,\"\nemail,firstName,lastName\n%s,Zoë,Müller\n",
                "sep=\t\nemail\tfirstName\tlastName\n%s\tZoë\tMüller\n",
                "email\tfirstName\tlastName\n%s\tZoë\tMüller\n",
                "email,firstName,lastName,\n%s,Zoë,Müller,\n",
                "email,firstName,lastName,,\n%s,Zoë,Müller,,\n,,,,\n",
                "email;firstName;lastName;role;;\n%s;Zoë;Müller;student;;\n;;;;;\n",
                "email,firstName,lastName,role\n%s,Zoë,Müller,,\n",
                "\nemail;\u00A0firstName;last\u00A0name\n\u200B%s\u00A0;\uFEFFZoë ;Mu\u0308ller\n",
                "email,firstName,lastName\n%s,Zoë,\"Müller\"\n",
            })
    void readsListsAsSpreadsheetsSeparateThem(String list) {
        String email = anEmail();

        JsonNode row = onlyRow(take(list.formatted(email), "?dryRun=true"));

        assertThat(row.at("/email").asString()).isEqualTo(email);
        assertThat(row.at("/firstName").asString()).isEqualTo("Zoë");
        assertThat(row.at("/lastName").asString()).isEqualTo("Müller");
        assertThat(row.at("/role").asString()).isEqualTo("STUDENT");
        assertThat(row.at("/outcome").asString()).isEqualTo("CREATED");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv; charset=windows-1252, windows-1252, ''",
        "text/csv; charset=ISO-8859-1, ISO-8859-1, ''",
        "text/csv; charset=utf-8, UTF-8, ''",
        "text/csv; charset=utf-16le, UTF-16LE, ''",
        "text/csv; charset=x-MacRoman, x-MacRoman, ''",
        "text/csv, UTF-8, \uFEFF",
        "text/csv, UTF-16LE, \uFEFF",
        "text/csv, UTF-16BE, \uFEFF",
        "text/csv; charset=windows-1252, UTF-8, \uFEFF",
    })
    void readsListsInTheirCharset(String type, String charset, String mark) {
        byte[] list = (mark + "email;firstName;lastName\n%s;Zoë;Müller\n".formatted(anEmail()))
                .getBytes(Charset.forName(charset));

        JsonNode row = onlyRow(head.with("Content-Type", type)
                .post("/users/import?dryRun=true", list)
                .expect(202)
                .json()
                .at("/id")
                .asString());

        assertThat(row.at("/firstName").asString()).isEqualTo("Zoë");
        assertThat(row.at("/lastName").asString()).isEqualTo("Müller");
    }

    @Test
    void refusesAListThatIsNotInItsCharset() {
        byte[] list = "email;firstName;lastName\na@example.org;Zoë;Müller\n".getBytes(StandardCharsets.ISO_8859_1);

        Answer undeclared = head.with("Content-Type", "text/csv")
                .post("/users/import", list)
                .expectProblem(400, "invalid-list");
        assertThat(undeclared.body()).contains("The list is not in UTF-8.");
    }

    @Test
    void numbersLinesAsTheFileDoes() {
        String list = "sep=,\n" + HEADING + "\n,,,\n%s,A,B,\nnobody,A,B,\n".formatted(anEmail());

        JsonNode judged = finished(take(list, "?dryRun=true"));

        assertThat(lines(head.get("/users/import/" + judged.at("/id").asString() + "/rows")
                        .json()))
                .containsExactly(5, 6);
    }

    @Test
    void bringsInPeopleWithOneName() {
        String email = anEmail();

        JsonNode row = onlyRow(take("email,firstName,lastName\n%s,Suharto,\n".formatted(email), ""));

        assertThat(row.at("/lastName").isNull()).isTrue();
        assertThat(row.at("/outcome").asString()).isEqualTo("CREATED");
        JsonNode person = head.get("/users?text=" + email).json().at("/items/0");
        assertThat(person.at("/firstName").asString()).isEqualTo("Suharto");
        assertThat(person.at("/lastName").isNull()).isTrue();
    }

    @Test
    void readsOurOwnExport() {
        String email = anEmail();
        finished(take("email,firstName,lastName\n%s,=Zoë,Müller\n".formatted(email), ""));
        String export =
                head.with("Accept", "text/csv").get("/users").expect(200).body();

        JsonNode row = onlyRow(take(export, "?dryRun=true"));

        assertThat(export).startsWith("\uFEFF").contains("'=Zoë");
        assertThat(row.at("/email").asString()).isEqualTo(email);
        assertThat(row.at("/firstName").asString()).isEqualTo("=Zoë");
        assertThat(row.at("/outcome").asString()).isEqualTo("MEMBER");
    }

    private JsonNode onlyRow(String list) {
        JsonNode done = finished(list);
        JsonNode rows = head.get("/users/import/" + done.at("/id").asString() + "/rows")
                .expect(200)
                .json()
                .at("/items");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void saysOfEachRowWhatIsWrongWithIt() {
        String good = anEmail();
        String list = HEADING
                + "%s,Good,Row,STUDENT\n%s,Too,Many,STUDENT,fields\n%s,Too\n%s,,Nameless,\n%s,A,Sovereign,ADMIN\n%s,%s,Long,\n"
                        .formatted(good, anEmail(), anEmail(), anEmail(), anEmail(), anEmail(), "x".repeat(300));

        JsonNode judged = finished(take(list, "?dryRun=true"));

        assertThat(counts(judged)).containsExactly(6, 0, 1, 0, 0, 5);
        assertThat(problems(judged))
                .containsExactly(
                        "It has 5 fields instead of 4.",
                        "It has 2 fields instead of 4.",
                        "A name is missing, too long or has control characters.",
                        "The role is one of STUDENT, INSTRUCTOR, ORGANIZATION_ADMIN.",
                        "A name is missing, too long or has control characters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "name,address\nx,y\n",
                "email,firstName\na@example.org,A\n",
                "email,email,firstName,lastName\n",
                "email,firstName,lastName\n\"never closed",
            })
    void refusesWhatIsNoList(String content) {
        upload(content, "").expectProblem(400, "invalid-list");
        assertThat(head.get("/users/import").json().at("/items")).isEmpty();
    }

    @Test
    void refusesMoreThanCanBeTaken() {
        String list = HEADING + "x,y,z,\n".repeat(PeopleList.MAX_ROWS + 1);
        upload(list, "?dryRun=true").expectProblem(400, "invalid-list");
        assertThat(head.get("/users/import").json().at("/items"))
                .as("whole or not at all")
                .isEmpty();
    }

    @Test
    void refusesAListThatIsTooLargeToBeTakenIn() {
        upload(HEADING + "x".repeat(17_000_000), "").expect(413);
        assertThat(head.get("/users/import").json().at("/items")).isEmpty();
    }

    @Test
    void isTheOrganizationsOwnBusiness() {
        String id = take(HEADING + "%s,A,B,\n".formatted(anEmail()), "?dryRun=true");
        finished(id);
        Http other = http.as(Tokens.organizationAdmin(Ids.next(), Ids.next()));

        other.get("/users/import/" + id).expectProblem(404, "import-not-found");
        other.get("/users/import/" + id + "/rows").expectProblem(404, "import-not-found");
        other.post("/users/import/" + id + "/carry-out", null).expectProblem(404, "import-not-found");
        assertThat(other.get("/users/import").json().at("/items")).isEmpty();
        head.post("/users/import", "{}").expect(415);
        head.get("/users/import/" + id + "/rows?outcome=LOST").expectProblem(400, "invalid-request");
    }

    private Answer upload(String list, String query) {
        return head.with("Content-Type", "text/csv").post("/users/import" + query, list);
    }

    private String take(String list, String query) {
        return upload(list, query).expect(202).json().at("/id").asString();
    }

    private JsonNode finished(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> head.get("/users/import/" + id).expect(200).json(),
                        it -> !it.at("/running").asBoolean());
    }

    private static List<Integer> counts(JsonNode it) {
        return List.of("rows", "open", "created", "invited", "members", "refused").stream()
                .map(name -> it.at("/" + name).asInt())
                .toList();
    }

    private List<String> problems(JsonNode judged) {
        return head.get("/users/import/" + judged.at("/id").asString() + "/rows?outcome=REFUSED")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/problem").asString())
                .toList();
    }

    private static List<Integer> lines(JsonNode page) {
        return page.at("/items").valueStream().map(it -> it.at("/line").asInt()).toList();
    }

    private int made(String batch) {
        return database.asAdministrator()
                .sql("""
                        select count(*) from profile p join user_account u on u.user_id = p.user_id
                        join membership m on m.user_id = p.user_id
                        where p.email like ?""")
                .param("%" + batch + "%")
                .query(Integer.class)
                .single();
    }

    private int waitingMails(String batch) {
        return database.asAdministrator()
                .sql("select count(*) from outgoing_mail where address like ?")
                .param("%" + batch + "%")
                .query(Integer.class)
                .single();
    }

    /** Mails that were posted and lead to the invitation of their address. */
    private int invited(String batch) {
        return database.asAdministrator()
                .sql("""
                        select count(distinct i.invitation_id)
                        from noted_statement s cross join jsonb_array_elements(s.added) m
                        join invitation i on i.email = m ->> 'address' and i.invitation_id = (m ->> 'reference')::uuid
                        where s.on_table = 'outgoing_mail' and m ->> 'letter' = 'INVITATION' and (m ->> 'bulk')::boolean
                          and m -> 'details' ->> 'organization' = 'School' and i.email like ?""")
                .param("%" + batch + "%")
                .query(Integer.class)
                .single();
    }

    private void noteStatements() {
        database.asAdministrator()
                .sql("create table noted_statement (on_table text, added jsonb)")
                .update();
        database.asAdministrator().sql("""
                create function note_statement() returns trigger language plpgsql security definer as
                $$ begin
                    insert into noted_statement select tg_table_name, jsonb_agg(added) from added;
                    return null;
                end $$""").update();
        for (String table : List.of("invitation", "outgoing_mail")) {
            database.asAdministrator().sql("""
                    create trigger note_statement after insert on %s referencing new table as added
                    for each statement execute function note_statement()""".formatted(table)).update();
        }
    }

    private int statementsOn(String table) {
        return database.asAdministrator()
                .sql("select count(*) from noted_statement where on_table = ?")
                .param(table)
                .query(Integer.class)
                .single();
    }
}
