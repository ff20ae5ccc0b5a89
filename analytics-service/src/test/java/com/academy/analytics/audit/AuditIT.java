package com.academy.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditIT extends AnalyticsServiceTest {

    private final Course course = aCourse("Audited", 2);

    @Test
    void recordsReadsOfStudentsFiguresThatAreAllowed() {
        tell(course.outline());
        soon().untilAsserted(() ->
                asInstructor().get("/analytics/courses/{id}", course.id).expect(200));
        asInstructor().get("/analytics/courses/{id}", Ids.next()).expect(404);
        asInstructor().get("/analytics/instructors/me").expect(200);

        soon().untilAsserted(() -> assertThat(events.audited(instructor)).hasSize(1));
        JsonNode entry = events.audited(instructor).getFirst();
        assertThat(entry.at("/action").asString()).isEqualTo("COURSE_FIGURES_READ");
        assertThat(entry.at("/subjectId").asString()).isEqualTo(course.id.toString());
        assertThat(entry.at("/organizationId").asString()).isEqualTo(organization.toString());
        assertThat(entry.at("/sessionId").asString()).isNotBlank();
    }

    @Test
    void recordsReadsOfTheReconciliation() {
        UUID admin = Ids.next();

        http.as(Tokens.admin(admin)).get("/analytics/reconciliation").expect(200);

        soon().untilAsserted(() -> assertThat(events.audited(admin))
                .extracting(it -> it.at("/action").asString())
                .containsExactly("RECONCILIATION_READ"));
    }
}
