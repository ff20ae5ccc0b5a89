package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Answers.CourseRow;
import com.academy.journeys.client.Answers.StudentDashboard;
import com.academy.journeys.client.EventStream;
import com.academy.journeys.client.ServerEvent;
import com.academy.journeys.client.Session;
import com.academy.journeys.demo.Demo;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JourneyTest
class WalkingPlatformIT {

    private final Academy academy;
    private final AcademyClient client;

    WalkingPlatformIT(Academy academy) {
        this.academy = academy;
        this.client = academy.client();
    }

    @Test
    void showsACompletionOnBothDashboardsWhileTheyAreOpen() {
        School school = new School(client);
        Session instructor = school.instructor("Ada", "Author");
        TaughtCourse course = school.course(instructor, "Live Gardening", 4);
        List<Student> students = school.students(1);
        Student student = students.getFirst();
        school.enroll(instructor, course, students);
        List<StudentDashboard> own = new CopyOnWriteArrayList<>();
        List<CourseDashboard> instructors = new CopyOnWriteArrayList<>();

        try (EventStream _ = client.watch(
                        student.session(),
                        "/analytics/stream",
                        event -> own.add(client.read(event.data(), StudentDashboard.class)));
                EventStream _ = client.watch(
                        instructor,
                        "/analytics/stream?courseId=" + course.id(),
                        event -> instructors.add(client.read(event.data(), CourseDashboard.class)))) {
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> own.stream().anyMatch(view -> view.courses().size() == 1));
            client.complete(
                    student.session(),
                    student.enrollmentIn(course),
                    course.modules().getFirst());

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(own.getLast().courses())
                            .extracting(CourseRow::percent)
                            .containsExactly(25));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(
                                    instructors.getLast().modules().getFirst().completed())
                            .isEqualTo(1));
        }

        assertThat(own).extracting(StudentDashboard::revision).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void sendsASnapshotToAClientThatComesBack() {
        School school = new School(client);
        Session instructor = school.instructor("Ada", "Author");
        TaughtCourse course = school.course(instructor, "Gardening Again", 2);
        List<Student> students = school.students(1);
        Student student = students.getFirst();
        school.enroll(instructor, course, students);
        client.complete(
                student.session(),
                student.enrollmentIn(course),
                course.modules().getFirst());
        await().atMost(Duration.ofSeconds(15))
                .until(() -> client.dashboard(student.session()).overall().percent() == 50);
        List<ServerEvent> heard = new CopyOnWriteArrayList<>();

        try (EventStream _ = client.watch(student.session(), "/analytics/stream", heard::add)) {
            await().atMost(Duration.ofSeconds(5)).until(() -> !heard.isEmpty());
        }

        StudentDashboard snapshot = client.read(heard.getFirst().data(), StudentDashboard.class);
        assertThat(heard.getFirst().name()).isEqualTo("dashboard");
        assertThat(heard.getFirst().id()).isEqualTo(Long.toString(snapshot.revision()));
        assertThat(snapshot.overall().percent()).isEqualTo(50);
    }

    @Test
    void runsTheDemoAgainAndAgainWithTheSameResult() throws Exception {
        for (int run = 1; run <= 2; run++) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();

            int exit = new Demo(
                            client,
                            academy.surroundings(),
                            academy.accounts(),
                            new PrintStream(printed, true, StandardCharsets.UTF_8),
                            new Demo.Size(8, 20))
                    .run(null);

            assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
            JsonNode written = JsonMapper.shared()
                    .readTree(Files.readString(academy.surroundings().runDir().resolve("demo.json")));
            assertThat(written.path("differences").asInt(-1)).isZero();
            assertThat(written.path("factsApplied").asLong())
                    .isPositive()
                    .isEqualTo(written.path("factsWritten").asLong());
            assertThat(written.at("/clickToProjectionMs/p99").asDouble()).isPositive();
        }
    }
}
