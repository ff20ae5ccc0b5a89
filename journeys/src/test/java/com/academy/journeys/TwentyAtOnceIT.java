package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.Completion;
import com.academy.journeys.client.Answers.Progress;
import com.academy.journeys.client.ProblemException;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.Parallel;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@JourneyTest
class TwentyAtOnceIT {

    private final AcademyClient client;
    private final School school;
    private final Session admin;
    private final Session instructor;

    TwentyAtOnceIT(Academy academy) {
        client = academy.client();
        school = new School(client);
        admin = academy.accounts().admin();
        instructor = school.instructor("Ada", "Author");
    }

    @Test
    void completesAModuleOnceAndAnswersEachRequestSo() {
        TaughtCourse course = school.course(instructor, "Once", 2);
        List<Student> students = school.students(1);
        Student student = students.getFirst();
        school.enroll(instructor, course, students);
        UUID enrollment = student.enrollmentIn(course);
        UUID module = course.modules().getFirst();
        long before = completedFacts();

        List<Completion> answers = Parallel.map(
                Collections.nCopies(20, module), 20, it -> client.complete(student.session(), enrollment, it));

        assertThat(answers).hasSize(20).extracting(Completion::progress).containsOnly(new Progress(1, 2, 50));
        assertThat(answers)
                .extracting(Completion::position)
                .containsOnly(answers.getFirst().position());
        await().atMost(Duration.ofSeconds(15))
                .until(() -> client.dashboard(student.session()).overall().completed() == 1);
        assertThat(client.courseDashboard(instructor, course.id())
                        .modules()
                        .getFirst()
                        .completed())
                .isEqualTo(1);
        assertThat(completedFacts() - before).isEqualTo(1);
    }

    @Test
    void letsNoMoreThanACodesUsesIn() {
        TaughtCourse course = school.course(instructor, "Two Seats", 1);
        String code = client.generateCode(instructor, course.id(), 2);
        List<Student> students = school.students(6);

        List<String> results = Parallel.map(students, 6, student -> {
            try {
                client.redeem(student.session(), code);
                return "in";
            } catch (ProblemException e) {
                return "status " + e.status() / 100;
            }
        });

        assertThat(results)
                .containsOnly("in", "status 4")
                .filteredOn("in"::equals)
                .hasSize(2);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(
                                client.courseDashboard(instructor, course.id()).enrollments())
                        .isEqualTo(2));
    }

    private long completedFacts() {
        return client.reconciliation(admin).applied("module.completed.v1");
    }
}
