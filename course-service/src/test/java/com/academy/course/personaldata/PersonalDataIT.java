package com.academy.course.personaldata;

import static com.academy.course.Author.anAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.course.Author;
import com.academy.course.CourseServiceTest;
import com.academy.platform.domain.Ids;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.TestEvents;
import com.academy.platform.test.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CourseServiceTest
class PersonalDataIT {

    private final UUID alice = Ids.next();
    private final UUID bob = Ids.next();

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TestEvents events;

    @BeforeEach
    void redeem() {
        Author author = anAuthor(http);
        UUID course = author.publishesACourse(Map.of("title", "Forgetting"));
        String code = author.generates(course, "UNLIMITED", Map.of()).getFirst();
        for (UUID student : new UUID[] {alice, bob}) {
            redeem(student, "K7QX-2MPA-9RTZ").expect(404);
            redeem(student, code).expect(200);
        }
    }

    @Test
    void exportsAPersonsEnrolmentsAndRedemptions() {
        JsonNode documents = held(alice).at("/documents");

        assertThat(documents.at("/enrollments")).hasSize(1);
        assertThat(documents.at("/enrollments/0/courseTitle").asString()).isEqualTo("Forgetting");
        assertThat(documents.at("/redemptions")).hasSize(1);
        assertThat(documents.at("/redemptions/0/address").asString()).isEqualTo("127.0.0.1");
        assertThat(documents.at("/refusedRedemptions/0/code").asString()).isEqualTo("K7QX-2MPA-9RTZ");
        assertThat(held(Ids.next()).at("/documents/enrollments")).isEmpty();
    }

    @Test
    void erasesAddressesAndKeepsEnrolments() {
        erased(alice, 2);

        await().untilAsserted(() -> assertThat(events.heard("erasure-receipts", "personal-data/" + alice))
                .hasSize(1));
        JsonNode documents = held(alice).at("/documents");
        assertThat(documents.at("/enrollments")).hasSize(1);
        assertThat(documents.at("/redemptions/0/address").asString()).isEmpty();
        assertThat(documents.at("/refusedRedemptions")).isEmpty();
        assertThat(held(bob).at("/documents/redemptions/0/address").asString()).isEqualTo("127.0.0.1");
        assertThat(held(bob).at("/documents/refusedRedemptions")).hasSize(1);
    }

    @Test
    void freesTheSeatOfAnErasedPerson() {
        Author anAuthor = anAuthor(http);
        UUID course = anAuthor.publishesACourse(Map.of("requiresCode", false, "capacity", 1));
        UUID carol = Ids.next();
        Http dave = http.as(Tokens.student(Ids.next()));
        http.as(Tokens.student(carol))
                .post("/courses/{id}/enroll", null, course)
                .expect(201);
        dave.post("/courses/{id}/enroll", null, course).expectProblem(409, "course-full");

        erased(carol, 2);
        erased(carol, 3);

        await().untilAsserted(
                        () -> dave.post("/courses/{id}/enroll", null, course).expect(201));
        assertThat(held(carol).at("/documents/enrollments/0/status").asString())
                .as("a fact that figures are made of")
                .isEqualTo("ACTIVE");
        anAuthor.http().patch("/courses/{id}", Map.of("capacity", 3), course).expect(200);
        assertThat(database.asAdministrator()
                        .sql("select taken from course_seats where course_id = ?")
                        .param(course)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Http.Answer redeem(UUID student, String code) {
        return http.as(Tokens.student(student)).post("/access-codes/redeem", Map.of("code", code));
    }

    private void erased(UUID user, long sequence) {
        events.tell(
                "user.erased.v1",
                "user/" + user,
                sequence,
                user,
                Map.of("userId", user, "erasedAt", "2026-01-15T09:30:00Z"));
    }

    private JsonNode held(UUID user) {
        return http.as(Tokens.service("auth-service", "course-service"))
                .get("/internal/personal-data/{id}", user)
                .expect(200)
                .json();
    }
}
