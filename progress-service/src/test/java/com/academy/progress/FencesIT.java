package com.academy.progress;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static com.academy.progress.outline.OutlineFixtures.moduleOf;
import static com.academy.progress.outline.OutlineFixtures.outline;
import static com.academy.progress.outline.OutlineFixtures.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.BadInput;
import com.academy.platform.test.contract.OpenApiContract;
import com.academy.platform.test.contract.PermissionMatrix;
import com.academy.platform.test.contract.RequestBounds;
import com.academy.platform.test.contract.RowMatrix;
import com.academy.platform.test.contract.Sample;
import com.academy.platform.test.contract.Sample.Call;
import com.academy.platform.test.contract.Samples;
import com.academy.platform.test.contract.TenancyContract;
import com.academy.platform.test.contract.TextFields;
import com.academy.platform.test.contract.TokenContract;
import com.academy.progress.outline.CourseId;
import com.academy.progress.outline.Outline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role may read and write: each check by itself. */
class FencesIT extends ProgressServiceTest {

    private static final List<String> TABLES = List.of("enrollment", "progress_record");

    private final Outline course = aCourseOf(3);

    @Test
    void theUseCaseHoldsWithoutRowLevelSecurity() {
        UUID enrollment = enrolled(student, published(course));
        String record = complete(enrollment, course, 0).json().at("/progressId").asString();
        UUID organization = course.organizationId();
        TABLES.forEach(table -> alter(table, "disable row level security"));
        try {
            for (String stranger : List.of(Tokens.student(Ids.next()), Tokens.student(Ids.next(), organization))) {
                var client = http.as(stranger);
                client.get("/progress/course/{id}", enrollment).expectProblem(404, "enrollment-not-found");
                client.get("/progress/enrollment/{id}", enrollment).expectProblem(404, "enrollment-not-found");
                client.post(
                                "/progress/mark-completed/{id}/{module}",
                                null,
                                enrollment,
                                moduleOf(course, 1).value())
                        .expectProblem(404, "enrollment-not-found");
                client.post(
                                "/progress",
                                Map.of(
                                        "enrollmentId",
                                        enrollment,
                                        "moduleId",
                                        moduleOf(course, 1).value()))
                        .expectProblem(404, "enrollment-not-found");
                client.patch("/progress/{id}", Map.of("timeSpentSeconds", 9), record)
                        .expectProblem(404, "progress-not-found");
                assertThat(client.get("/progress/my-progress")
                                .json()
                                .at("/items")
                                .size())
                        .isZero();
            }
            for (String staff : List.of(
                    Tokens.instructor(Ids.next(), organization),
                    Tokens.instructor(Ids.next(), Ids.next()),
                    Tokens.admin())) {
                http.as(staff).get("/progress/course/{id}", enrollment).expectProblem(404, "enrollment-not-found");
            }
            assertThat(http.as(Tokens.admin())
                            .with("X-Organization", Ids.next().toString())
                            .get("/progress")
                            .json()
                            .at("/items")
                            .size())
                    .isZero();
        } finally {
            TABLES.forEach(table -> alter(table, "enable row level security"));
        }
        assertThat(complete(enrollment, course, 0).json().at("/position").asString())
                .endsWith("@1");
    }

    @Test
    void rowLevelSecurityHoldsWithoutTheUseCase() {
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0).expect(200);
        UUID organization = course.organizationId();

        for (String table : TABLES) {
            assertThat(seen(table, enrollment, student, Ids.next(), false))
                    .as(table)
                    .isEqualTo(1);
            assertThat(seen(table, enrollment, Ids.next(), organization, true))
                    .as(table)
                    .isEqualTo(1);
            assertThat(seen(table, enrollment, Ids.next(), organization, false))
                    .as(table)
                    .isZero();
            assertThat(seen(table, enrollment, Ids.next(), Ids.next(), true))
                    .as(table)
                    .isZero();
            assertThat(seen(table, enrollment, null, null, false)).as(table).isZero();
        }
    }

    @Test
    void rowLevelSecurityLetsOnlyTheStudentChangeAnything() {
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0).expect(200);
        UUID organization = course.organizationId();
        String completed = "update enrollment set completed = 0 where enrollment_id = ?";
        String spent = "update progress_record set time_spent_seconds = 1 where enrollment_id = ?";

        for (String sql : List.of(completed, spent)) {
            assertThat(changed(sql, enrollment, Ids.next(), organization, true)).isZero();
            assertThat(changed(sql, enrollment, Ids.next(), organization, false))
                    .isZero();
            assertThat(changed(sql, enrollment, student, organization, false)).isEqualTo(1);
        }
        for (String sql : List.of(
                "delete from enrollment where enrollment_id = ?",
                "delete from progress_record where enrollment_id = ?",
                "delete from course where course_id = ?",
                "update course_outline set title = 'x' where course_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> changed(sql, enrollment, student, organization, true));
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> changed("""
                insert into progress_record (organization_id, enrollment_id, module_id, progress_id, user_id, course_id,
                                             started_at)
                select organization_id, enrollment_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                       course_id, now()
                from enrollment where enrollment_id = ?""", enrollment, student, organization, false));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> changed(
                        "update enrollment set user_id = gen_random_uuid() where enrollment_id = ?",
                        enrollment,
                        student,
                        organization,
                        false));
    }

    @Test
    void workersSeeTheOrganizationsAtHand() {
        UUID enrollment = enrolled(student, published(course));

        assertThat(seenByWorker(course.organizationId(), enrollment)).isEqualTo(1);
        assertThat(seenByWorker(Ids.next(), enrollment)).isZero();
    }

    @Test
    void everythingIsFencedButForWhatIsListed() {
        String reason = "published ids, titles and positions, nothing of a person; one copy in memory serves everybody";

        contractOfTenancy.assertHolds(Map.of("course", reason, "course_outline", reason));
    }

    @Test
    void everyRoleIsAnsweredAsThePermissionsSay() {
        permissions.assertHolds();
    }

    @Test
    void rowsAreReachedByTheRolesThatThePermissionsSay() {
        rows.assertHolds(
                new RowMatrix.World() {},
                Map.of(
                        "/progress/course/{enrollmentId}",
                        owner -> List.of(enrolled(owner.id(), published(courseIn(owner.organization())))),
                        "/progress/enrollment/{enrollmentId}",
                        owner -> List.of(enrolled(owner.id(), published(courseIn(owner.organization())))),
                        "/progress/mark-completed/{enrollmentId}/{moduleId}",
                        owner -> {
                            Outline theirs = published(courseIn(owner.organization()));
                            return List.of(
                                    enrolled(owner.id(), theirs),
                                    moduleOf(theirs, 0).value());
                        },
                        "/progress/{progressId}",
                        owner -> List.of(recordOf(owner.id(), courseIn(owner.organization())))),
                samples());
    }

    private String recordOf(UUID owner, Outline outline) {
        return http.as(Tokens.student(owner))
                .post(
                        "/progress/mark-completed/{enrollment}/{module}",
                        null,
                        enrolled(owner, published(outline)),
                        moduleOf(outline, 0).value())
                .expect(200)
                .json()
                .at("/progressId")
                .asString();
    }

    private static Outline courseIn(UUID organization) {
        return outline(organization, new CourseId(Ids.next()), 1, required(2));
    }

    @Test
    void judgesTheSizeOfRequestsBeforeTheirContent(@Autowired RequestBounds bounds) {
        bounds.assertHold();
    }

    @Test
    void badInputIsRefusedEverywhere() {
        badInput.assertRefusedEverywhere(samples());
        assertThat(asStudent().get("/progress/my-progress").json().at("/items")).isEmpty();
    }

    @Test
    void textIsKeptOrRefused() {
        texts.assertKeptOrRefused(samples());
    }

    private Samples samples() {
        UUID enrollment = enrolled(student, published(course));
        UUID module = moduleOf(course, 0).value();
        String token = Tokens.student(student);
        UUID another = Ids.next();
        String record = recordOf(another, aCourseOf(1));
        return Samples.of(Stream.of(
                Sample.of("POST /progress", () -> new Call(token, """
                        {"enrollmentId": "%s", "moduleId": "%s"}""".formatted(enrollment, module))),
                Sample.of("PATCH /progress/{progressId}", () -> new Call(Tokens.student(another), """
                        {"started": true, "completed": true, "timeSpentSeconds": 5}""", record)),
                Sample.of("POST /progress/batch", () -> new Call(token, """
                                {"updates": [{"enrollmentId": "%s", "moduleId": "%s", "completed": true,
                                              "completedAt": "2026-01-06T09:00:00Z"}]}""".formatted(enrollment, module)))
                        .judged("/updates/0/completedAt")));
    }

    @Test
    void invalidTokensAreRefused() {
        TokenContract.assertHolds(http, "/internal/dead-letters");
    }

    @Test
    void theInterfaceIsTheOnePublished() {
        openApi.assertPublished("progress-service");
        openApi.assertExplained("student-not-found");
    }

    @Autowired
    private TenancyContract contractOfTenancy;

    @Autowired
    private PermissionMatrix permissions;

    @Autowired
    private RowMatrix rows;

    @Autowired
    private BadInput badInput;

    @Autowired
    private TextFields texts;

    @Autowired
    private OpenApiContract openApi;

    private void alter(String table, String how) {
        database.asAdministrator().sql("alter table " + table + " " + how).update();
    }

    private int seen(String table, UUID enrollment, UUID user, UUID organization, boolean staff) {
        return database.asWeb(user, organization, staff, client -> count(client, table, enrollment));
    }

    private int seenByWorker(UUID organization, UUID enrollment) {
        return database.asWorker(Set.of(organization), client -> count(client, "enrollment", enrollment));
    }

    private int changed(String sql, UUID parameter, UUID user, UUID organization, boolean staff) {
        return database.asWeb(
                user,
                organization,
                staff,
                client -> client.sql(sql).param(parameter).update());
    }

    private static int count(JdbcClient client, String table, UUID enrollment) {
        return client.sql("select count(*) from " + table + " where enrollment_id = ?")
                .param(enrollment)
                .query(Integer.class)
                .single();
    }
}
