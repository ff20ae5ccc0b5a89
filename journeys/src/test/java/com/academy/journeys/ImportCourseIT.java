package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.Answers.Course;
import com.academy.journeys.client.Session;
import com.academy.journeys.course.ImportCourse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@JourneyTest
class ImportCourseIT {

    private final Academy academy;
    private final Session instructor;

    ImportCourseIT(Academy academy) {
        this.academy = academy;
        this.instructor = academy.accounts().instructor();
    }

    @Test
    void publishesAFolderOnceHoweverOftenItIsImported(@TempDir Path folder) throws IOException {
        String title = aCourseIn(folder);

        String first = importing(folder, 0);
        String second = importing(folder, 0);

        assertThat(first).contains("Published: " + title, "1 modules");
        assertThat(second).contains("Already published: " + title);
        assertThat(coursesNamed(title))
                .singleElement()
                .extracting(Course::status)
                .isEqualTo("PUBLISHED");
    }

    @Test
    void leavesNothingOfABadFolder(@TempDir Path folder) throws IOException {
        String title = aCourseIn(folder);
        write(folder, "1-soil/lessons/2-clay/README.md", "No title.");

        assertThat(importing(folder, 1)).contains("1-soil/lessons/2-clay/README.md: has no title");
        assertThat(coursesNamed(title)).isEmpty();
    }

    @Test
    void leavesNothingOfAnImportThatThePlatformRefusesHalfWay(@TempDir Path folder) throws IOException {
        String title = aCourseIn(folder);
        // Shorter than the longest lesson, and in a request longer than the longest: each of these takes six bytes
        // there.
        write(folder, "1-soil/lessons/2-clay/README.md", "# Clay\n\n" + "\u0001".repeat(200_000));

        String output = importing(folder, 1);

        assertThat(output).contains("The import stopped", "Nothing half-made stays.");
        assertThat(coursesNamed(title)).isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "COURSE_DIR",
            matches = ".*iot-for-beginners/?",
            disabledReason = "COURSE_DIR does not lead to the folder of IoT for Beginners")
    void publishesARealCourse() {
        assertThat(importing(Path.of(System.getenv("COURSE_DIR")), 0))
                .contains("IoT for Beginners - A Curriculum", "6 modules", "48 quizzes with 144 questions");
    }

    private String importing(Path folder, int expectedExit) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        int exit = new ImportCourse(academy.client(), academy.surroundings(), academy.accounts(), out).run(folder);

        String output = printed.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(output).isEqualTo(expectedExit);
        return output;
    }

    private List<Course> coursesNamed(String title) {
        return academy.client().ownCourses(instructor).stream()
                .filter(course -> course.title().equals(title))
                .toList();
    }

    private static String aCourseIn(Path folder) throws IOException {
        String title = "Plants " + UUID.randomUUID();
        write(folder, "README.md", "# " + title + "\n\nHow they grow.\n");
        write(folder, "1-soil/README.md", "# Soil\n\nWhat they stand in.\n");
        write(folder, "1-soil/lessons/1-sand/README.md", "# Sand\n\nDry.\n");
        return title;
    }

    private static void write(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
