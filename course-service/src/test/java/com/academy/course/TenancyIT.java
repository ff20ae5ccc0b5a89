package com.academy.course;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.academy.course.Author.Published;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row-level security by itself: what the database shows without the checks of a use case. */
@CourseServiceTest
class TenancyIT {

    private static final UUID STRANGER = Ids.next();
    private static final UUID ELSEWHERE = Ids.next();

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    private Author author;
    private UUID student;
    private String code;
    private Published course;

    @BeforeEach
    void runACourseWithAStudent() {
        author = anAuthor(http);
        course = author.publishesACourseOf(1, Map.of());
        author.drafts();
        code = author.generates(course.course(), "UNLIMITED", Map.of()).getFirst();
        student = Ids.next();
        http.as(Tokens.student(student))
                .post("/access-codes/redeem", Map.of("code", code))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"course", "course_module", "lesson", "lesson_content", "access_code", "redemption", "enrollment"
            })
    void hidesAnOrganisationsRowsFromOthers(String table) {
        Function<JdbcClient, Integer> count =
                web -> web.sql("select count(*) from " + table + " where organization_id = ?")
                        .param(author.organization())
                        .query(Integer.class)
                        .single();

        assertThat(web(STRANGER, ELSEWHERE, true, count)).as("staff of another").isZero();
        assertThat(web(STRANGER, author.organization(), false, count))
                .as("a student of its own")
                .isZero();
        assertThat(web(STRANGER, Tokens.PUBLIC_ORGANIZATION, false, count))
                .as("a student")
                .isZero();
        assertThat(web(null, null, false, count)).as("nobody").isZero();
        assertThat(worker(Set.of(ELSEWHERE), count)).as("a worker for another").isZero();
        assertThat(web(STRANGER, author.organization(), true, count))
                .as("its staff")
                .isPositive();
        assertThat(worker(Set.of(author.organization()), count))
                .as("a worker for it")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update course set title = 'x'",
                "delete from course",
                "update course_module set title = 'x'",
                "delete from lesson",
                "update lesson_content set published = false",
                "update published_course set title = 'x'",
                "update access_code set uses = 0",
                "update enrollment set status = 'DROPPED', withdrawn_at = now()"
            })
    void letsNoOtherCallerChangeIt(String change) {
        String where = change + " where organization_id = '" + author.organization() + "'";

        assertThat(web(STRANGER, ELSEWHERE, true, web -> web.sql(where).update()))
                .isZero();
        assertThat(web(
                        STRANGER,
                        author.organization(),
                        false,
                        web -> web.sql(where).update()))
                .isZero();
        assertThat(web(null, null, false, web -> web.sql(where).update())).isZero();
    }

    @Test
    void showsAStudentOwnRowsAndWhatTheyOpen() {
        for (String table : List.of("enrollment", "redemption", "lesson_content", "outline")) {
            assertThat(web(
                            student,
                            Tokens.PUBLIC_ORGANIZATION,
                            false,
                            web -> web.sql("select count(*) from " + table + " where course_id = ?")
                                    .param(course.course())
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isEqualTo(1);
        }
    }

    @Test
    void showsACodeToTheStudentWhoPresentsItForUseOnly() {
        assertThat(presenter(web -> web.sql("select count(*) from access_code")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(presenter(
                        web -> web.sql("update access_code set uses = uses + 1").update()))
                .isEqualTo(1);
        for (String change : List.of(
                "update access_code set max_uses = 100",
                "update access_code set active = false",
                "update access_code set expires_at = now()",
                "update access_code set organization_id = gen_random_uuid()",
                "update access_code set code = 'AAAA-AAAA-AAAA'",
                "delete from access_code")) {
            refuses(() -> presenter(web -> web.sql(change).update()));
        }
        assertThat(web(null, null, false, web -> {
                    present(web);
                    return web.sql("select count(*) from access_code")
                            .query(Integer.class)
                            .single();
                }))
                .as("nobody, though knowing the code")
                .isZero();
    }

    @Test
    void letsStudentsTakeSeatsButNotMakeThem() {
        refuses(() -> web(
                student,
                Tokens.PUBLIC_ORGANIZATION,
                false,
                web -> web.sql("update course_seats set capacity = 1000 where course_id = ?")
                        .param(course.course())
                        .update()));
        refuses(() -> web(
                STRANGER,
                ELSEWHERE,
                true,
                web -> web.sql("update course_seats set capacity = 1000 where course_id = ?")
                        .param(course.course())
                        .update()));
        assertThat(web(
                        null,
                        null,
                        false,
                        web -> web.sql("select count(*) from course_seats")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void letsNoStudentEnrolAnother() {
        refuses(() -> web(
                STRANGER,
                author.organization(),
                true,
                web -> web.sql("""
                                insert into enrollment (organization_id, enrollment_id, course_id, user_id, status,
                                                        outline_version, enrolled_at, version, sequence)
                                values (?, gen_random_uuid(), ?, gen_random_uuid(), 'ACTIVE', 1, now(), 0, 1)
                                """)
                        .params(author.organization(), course.course())
                        .update()));
    }

    @Test
    void letsRequestWorkWriteRefusedAttemptsButNotReadThem() {
        refuses(() -> web(
                student,
                null,
                false,
                web -> web.sql("select count(*) from redemption_attempt")
                        .query(Integer.class)
                        .single()));
        refuses(() -> web(student, null, false, web -> web.sql("""
                                insert into redemption_attempt (user_id, attempt_id, reason, address, attempted_at)
                                values (gen_random_uuid(), gen_random_uuid(), 'x', 'x', now())
                                """).update()));
    }

    @Test
    void showsNothingWithoutATransactionThatNamesTheCaller(@Autowired JdbcClient unannounced) {
        assertThat(unannounced
                        .sql("select count(*) from course")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int presenter(Function<JdbcClient, Integer> work) {
        return web(STRANGER, Tokens.PUBLIC_ORGANIZATION, false, web -> {
            present(web);
            return work.apply(web);
        });
    }

    private int web(
            @Nullable UUID user, @Nullable UUID organization, boolean staff, Function<JdbcClient, Integer> work) {
        return database.asWeb(user, organization, staff, work);
    }

    private int worker(Set<UUID> organizations, Function<JdbcClient, Integer> work) {
        return database.asWorker(organizations, work);
    }

    private void present(JdbcClient web) {
        web.sql("select set_config('academy.presented_code', ?, true)")
                .param(code)
                .query(String.class)
                .single();
    }

    private static void refuses(Runnable work) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(work::run);
    }
}
