package com.academy.progress.personaldata;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.platform.domain.Ids;
import com.academy.platform.test.Tokens;
import com.academy.progress.ProgressServiceTest;
import com.academy.progress.outline.Outline;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataIT extends ProgressServiceTest {

    private UUID enrollment;

    @BeforeEach
    void learn() {
        Outline course = published(aCourseOf(4));
        enrollment = enrolled(student, course);
        enrolled(Ids.next(), course);
        complete(enrollment, course, 0).expect(200);
    }

    @Test
    void exportsWhatAPersonLearned() {
        JsonNode documents = held(student).at("/documents");

        assertThat(documents.at("/courses")).hasSize(1);
        assertThat(documents.at("/courses/0/enrollmentId").asString()).isEqualTo(enrollment.toString());
        assertThat(documents.at("/courses/0/completedModules").asInt()).isEqualTo(1);
        assertThat(documents.at("/modules")).hasSize(1);
        assertThat(documents.at("/modules/0/completedAt").asString()).isNotEmpty();
        assertThat(held(Ids.next()).at("/documents/courses")).isEmpty();
    }

    @Test
    void keepsRecordsOfAnErasedPersonUnderTheirId() {
        events.tell(
                "user.erased.v1",
                "user/" + student,
                2,
                student,
                Map.of("userId", student, "erasedAt", "2026-01-15T09:30:00Z"));

        await().untilAsserted(() -> assertThat(events.heard("erasure-receipts", "personal-data/" + student))
                .hasSize(1));
        assertThat(held(student).at("/documents/modules")).hasSize(1);
    }

    private JsonNode held(UUID user) {
        return http.as(Tokens.service("auth-service", "progress-service"))
                .get("/internal/personal-data/{id}", user)
                .expect(200)
                .json();
    }
}
