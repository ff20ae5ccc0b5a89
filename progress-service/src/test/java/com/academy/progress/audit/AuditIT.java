package com.academy.progress.audit;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(2);
    private final UUID admin = Ids.next();

    @Test
    void recordsReadsOfTheProgressOfAnother() {
        UUID enrollment = enrolled(student, published(course));
        Http asAdmin = http.as(Tokens.admin(admin)).with("X-Organization", organization());

        asAdmin.get("/progress/course/{enrollment}", enrollment).expect(200);
        asAdmin.get("/progress/enrollment/{enrollment}", enrollment).expect(200);
        asAdmin.get("/progress?userId=" + student + "&status=COMPLETED").expect(200);
        asAdmin.get("/progress").expect(200);

        List<JsonNode> entries = audited(admin, 4);
        assertThat(entries).allSatisfy(it -> {
            assertThat(it.at("/action").asString()).isEqualTo("PROGRESS_READ");
            assertThat(it.at("/organizationId").asString()).isEqualTo(organization());
            assertThat(it.at("/sessionId").asString()).isNotBlank();
        });
        assertThat(entries)
                .extracting(it -> it.at("/subjectId").asString())
                .containsExactly(student.toString(), student.toString(), student.toString(), organization());
        assertThat(entries.getFirst().at("/facts/after/enrollmentId").asString())
                .isEqualTo(enrollment.toString());
        assertThat(entries.get(2).at("/facts/after/status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void recordsNeitherWhatStudentsDoAndReadThemselvesNorRefusedReads() {
        UUID enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0).expect(200);
        asStudent().get("/progress/course/{enrollment}", enrollment).expect(200);
        asStudent().get("/progress/my-progress").expect(200);
        http.as(Tokens.admin(admin))
                .get("/progress/course/{enrollment}", enrollment)
                .expect(404);
        // Facts are published in their order: an entry of the requests above is published before this one.
        http.as(Tokens.admin(admin)).get("/progress").expect(200);

        assertThat(audited(admin, 1))
                .extracting(it -> it.at("/subjectKind").asString())
                .containsExactly("ORGANIZATION");
        assertThat(events.audited(student)).isEmpty();
    }

    private String organization() {
        return course.organizationId().toString();
    }

    private List<JsonNode> audited(UUID actor, int atLeast) {
        return await().until(() -> events.audited(actor), it -> it.size() >= atLeast);
    }
}
