package com.academy.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two checks protect every row, and each is tested without the other. */
class FencesIT extends AnalyticsServiceTest {

    private static final List<String> STUDENTS_TABLES =
            List.of("module_completion", "course_progress", "overall_progress", "course", "outline_module");
    private static final List<String> STAFFS_TABLES = List.of("course_counter", "module_counter", "course_revision");

    private final Course course = aCourse("Fenced", 3);

    @BeforeEach
    void somethingToSee() {
        var enrolled = new Enrolled(student, course);
        tell(course.outline(), enrolled.enrolled(), enrolled.completed(1));
        events.tell(
                "user.profile-changed.v1",
                "profile/" + student,
                1,
                student,
                Map.of("userId", student, "name", "Ann", "email", "ann@example.org"));
        soon().untilAsserted(() -> {
            assertThat(asStudent()
                            .get("/progress/overall")
                            .json()
                            .at("/completed")
                            .asInt())
                    .isEqualTo(1);
            assertThat(asInstructor()
                            .get("/analytics/courses/{id}", course.id)
                            .json()
                            .at("/students/0/name")
                            .asString())
                    .isEqualTo("Ann");
        });
    }

    @Test
    void rowLevelSecurityHoldsWithoutTheUseCases() {
        for (String table : STUDENTS_TABLES) {
            assertThat(seen(table, student, Ids.next(), false))
                    .as(table + ", own")
                    .isPositive();
            assertThat(seen(table, Ids.next(), organization, true))
                    .as(table + ", staff")
                    .isPositive();
            assertNobodyElseSees(table);
            assertThat(seen(table, Ids.next(), organization, false))
                    .as(table + ", fellow")
                    .isZero();
        }
        for (String table : STAFFS_TABLES) {
            assertThat(seen(table, Ids.next(), organization, true))
                    .as(table + ", staff")
                    .isPositive();
            assertThat(seen(table, student, organization, false))
                    .as(table + ", student")
                    .isZero();
            assertNobodyElseSees(table);
        }
        assertThat(profiles(student, Ids.next(), false)).as("own name").isOne();
        assertThat(profiles(Ids.next(), organization, true))
                .as("a student's name")
                .isOne();
        assertThat(profiles(Ids.next(), Ids.next(), true))
                .as("a stranger's name")
                .isZero();
        assertThat(profiles(Ids.next(), organization, false))
                .as("a fellow's name")
                .isZero();
    }

    @Test
    void requestWorkWritesNothing() {
        for (String table : STUDENTS_TABLES) {
            assertThat(database.asAdministrator()
                            .sql("select has_table_privilege(current_database() || '_web', :table, "
                                    + "'insert, update, delete')")
                            .param("table", table)
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isFalse();
        }
    }

    @Test
    void useCasesHoldWithoutRowLevelSecurity() {
        forAllTables("disable");
        try {
            var stranger = http.as(Tokens.student(Ids.next()));
            assertThat(stranger.get("/progress/overall")
                            .expect(200)
                            .json()
                            .at("/enrolled")
                            .asInt())
                    .isZero();
            assertThat(stranger.get("/analytics/me")
                            .expect(200)
                            .json()
                            .at("/courses")
                            .isEmpty())
                    .isTrue();
            for (String token : List.of(
                    Tokens.instructor(Ids.next(), organization),
                    Tokens.instructor(instructor, Ids.next()),
                    Tokens.organizationAdmin(Ids.next(), Ids.next()),
                    Tokens.admin())) {
                http.as(token).get("/analytics/courses/{id}", course.id).expectProblem(404, "course-not-found");
                http.as(token).get("/analytics/stream?courseId={id}", course.id).expectProblem(404, "course-not-found");
            }
            assertThat(http.as(Tokens.instructor(instructor, Ids.next()))
                            .get("/analytics/instructors/me")
                            .expect(200)
                            .json()
                            .at("/courses")
                            .asInt(-1))
                    .isZero();
        } finally {
            forAllTables("enable");
        }
    }

    private void assertNobodyElseSees(String table) {
        assertThat(seen(table, Ids.next(), Ids.next(), true))
                .as(table + ", another's staff")
                .isZero();
        assertThat(seen(table, Ids.next(), Ids.next(), false))
                .as(table + ", a stranger")
                .isZero();
        assertThat(seen(table, null, null, false)).as(table + ", nobody").isZero();
        Long worker = database.asWorker(Set.of(Ids.next()), it -> count(it, table));
        assertThat(worker).as(table + ", a worker").isZero();
    }

    private long seen(String table, @Nullable UUID user, @Nullable UUID ofOrganization, boolean staff) {
        return database.asWeb(user, ofOrganization, staff, it -> count(it, table));
    }

    private long count(JdbcClient as, String table) {
        return as.sql("select count(*) from %s where organization_id = ?".formatted(table))
                .param(organization)
                .query(Long.class)
                .single();
    }

    private long profiles(UUID user, UUID ofOrganization, boolean staff) {
        return database.asWeb(
                user,
                ofOrganization,
                staff,
                it -> it.sql("select count(*) from user_profile where user_id = ?")
                        .param(student)
                        .query(Long.class)
                        .single());
    }

    private void forAllTables(String what) {
        for (String table : List.of(
                "module_completion",
                "course_progress",
                "overall_progress",
                "course",
                "outline_module",
                "course_counter",
                "module_counter",
                "course_revision",
                "user_profile")) {
            database.asAdministrator()
                    .sql("alter table %s %s row level security".formatted(table, what))
                    .update();
        }
    }
}
