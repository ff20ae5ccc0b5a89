package com.academy.analytics;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.BadInput;
import com.academy.platform.test.contract.OpenApiContract;
import com.academy.platform.test.contract.PermissionMatrix;
import com.academy.platform.test.contract.RequestBounds;
import com.academy.platform.test.contract.RowMatrix;
import com.academy.platform.test.contract.Samples;
import com.academy.platform.test.contract.TenancyContract;
import com.academy.platform.test.contract.TokenContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the house asks of every service. */
class AnalyticsServiceIT extends AnalyticsServiceTest {

    /** No endpoint reads a body. */
    private static final Samples NO_SAMPLES = Samples.of();

    @Autowired
    PermissionMatrix permissions;

    @Autowired
    TenancyContract tenancy;

    @Test
    void judgesTheSizeOfRequestsBeforeTheirContent(@Autowired RequestBounds bounds) {
        bounds.assertHold();
    }

    @Test
    void admitsTheRolesThatThePermissionsSay() {
        permissions.assertHolds();
    }

    @Test
    void letsEachRoleReachTheRowsThatThePermissionsSay(@Autowired RowMatrix rows) {
        rows.assertHolds(
                new RowMatrix.World() {},
                Map.of("/analytics/courses/{courseId}", owner -> List.of(taughtBy(owner))),
                NO_SAMPLES);
    }

    private UUID taughtBy(RowMatrix.Person owner) {
        var course = new Course(owner.organization(), owner.id(), "Theirs", 1);
        tell(course.outline());
        soon().until(() -> database.asWorker(
                Set.of(owner.organization()),
                it -> it.sql("select exists (select from course where course_id = ?)")
                        .param(course.id)
                        .query(Boolean.class)
                        .single()));
        return course.id;
    }

    @Test
    void honoursItsOpenApiContract(@Autowired OpenApiContract contract) {
        contract.assertPublished("analytics-service");
        contract.assertExplained();
    }

    @Test
    void fencesEveryTable() {
        tenancy.assertHolds(Map.of());
    }

    @Test
    void refusesBadInputEverywhere(@Autowired BadInput badInput) {
        badInput.assertRefusedEverywhere(NO_SAMPLES);
    }

    @Test
    void refusesInvalidTokens() {
        TokenContract.assertHolds(http, "/internal/dead-letters");
    }

    @Test
    void refusesBadQueriesAndHeaders() {
        for (String path : List.of("/analytics/stream?courseId=x", "/analytics/stream?courseId=%00")) {
            asInstructor().get(path).expectProblem(400, "invalid-request");
        }
        http.as(Tokens.admin()).get("/analytics/stream").expectProblem(400, "invalid-request");
        asInstructor().get("/analytics/instructors/me?cursor=eHg").expectProblem(400, "invalid-request");
        for (String path : List.of("/analytics/me", "/progress/overall", "/analytics/stream")) {
            asStudent().with("X-Read-After", "nonsense").get(path).expectProblem(400, "invalid-request");
            asStudent()
                    .with("X-Organization", Ids.next().toString())
                    .get(path)
                    .expectProblem(400, "organization-not-yours-to-name");
        }
    }
}
