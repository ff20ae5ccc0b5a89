package com.academy.journeys.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class CourseFolderTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void aGoodCourse() throws IOException {
        write("README.md", "# Plants\n\nHow they grow.\n");
        write("1-soil/README.md", "# Soil\n\nWhat they stand in.\n");
        write("1-soil/lessons/1-sand/README.md", "# Sand\n\nDry.\n");
        write("1-soil/lessons/1-sand/assignment.md", "# Dig\n\nA hole.\n");
        write("1-soil/lessons/2-clay/README.md", "# Clay\n\nWet.\n");
        write("2-water/README.md", "# Water\n\nWhat they drink.\n");
        write("2-water/lessons/1-rain/README.md", "# Rain\n\n![a cloud](../cloud.png) falls.\n");
    }

    @Test
    void becomesModulesAndLessonsInTheirOrder() throws BadFolderException {
        CourseContent course = CourseFolder.read(folder);

        assertThat(course.title()).isEqualTo("Plants");
        assertThat(course.description()).isEqualTo("How they grow.");
        assertThat(course.modules()).extracting(CourseContent.Module::title).containsExactly("Soil", "Water");
        assertThat(course.modules().getFirst().lessons())
                .extracting(CourseContent.Lesson::title)
                .containsExactly("Sand", "Clay");
    }

    @Test
    void numbersAreNumbersNotLetters() throws Exception {
        for (int i = 3; i <= 11; i++) {
            write(i + "-more/README.md", "# More " + i);
            write(i + "-more/lessons/1-a/README.md", "# A\n\nText");
        }

        assertThat(CourseFolder.read(folder).modules())
                .extracting(CourseContent.Module::title)
                .startsWith("Soil", "Water", "More 3")
                .endsWith("More 10", "More 11");
    }

    @Test
    void hasTheAssignmentBelowItsLesson() throws BadFolderException {
        CourseContent.Lesson sand =
                CourseFolder.read(folder).modules().getFirst().lessons().getFirst();

        assertThat(sand.hasAssignment()).isTrue();
        assertThat(sand.html()).isEqualTo("<p>Dry.</p>\n<h2>Assignment: Dig</h2>\n<p>A hole.</p>\n");
    }

    @Test
    void saysWhatIsLeftOut() throws Exception {
        write("1-soil/lessons/1-sand/pi.md", "# For the Pi");
        write("LICENSE", "MIT");
        write("quizzes/en.json", "[{\"quizzes\":[{\"id\":1,\"quiz\":[{},{}]},{\"id\":2,\"quiz\":[{}]}]}]");

        assertThat(CourseFolder.read(folder).leftOut())
                .containsExactly(
                        "2 quizzes with 3 questions (quizzes/en.json): the platform has no quizzes yet",
                        "1 further pages beside the lessons (.md)",
                        "1 other files",
                        "1 images by relative path (their captions stay)");
    }

    @Test
    void namesEveryProblemAndItsPlace() throws Exception {
        Files.delete(folder.resolve("README.md"));
        write("1-soil/README.md", "Soil without a title\n");
        write("1-soil/lessons/2-clay/README.md", "# Clay\n\n```java\nint open;\n");
        write("1-soil/lessons/4-peat/README.md", "# Peat\n");
        Files.write(folder.resolve("2-water/README.md"), new byte[] {'#', ' ', 'W', '\n', '\n', (byte) 0xC3, '('});
        write("2-water/lessons/1-rain/assignment.md", "");
        write("quizzes/en.json", "[\n{\"quizzes\": oops}]");

        assertThat(problems())
                .hasSize(8)
                .anyMatch(problem -> problem.equals("README.md: is missing"))
                .anyMatch(problem -> problem.startsWith("1-soil/README.md: has no title"))
                .anyMatch(problem ->
                        problem.equals("1-soil/lessons/2-clay/README.md:3: opens a code block that is never closed"))
                .anyMatch(problem -> problem.equals("1-soil/lessons: has no lesson 3, but has 1-soil/lessons/4-peat"))
                .anyMatch(
                        problem -> problem.equals("1-soil/lessons/4-peat/README.md: has a title and nothing below it"))
                .anyMatch(problem -> problem.equals("2-water/README.md:3: is not UTF-8 text"))
                .anyMatch(problem -> problem.equals("2-water/lessons/1-rain/assignment.md: is empty"))
                .anyMatch(problem -> problem.startsWith("quizzes/en.json:2: is not JSON"));
    }

    @Test
    void refusesTwoModulesOfOneNumber() throws Exception {
        write("2-light/README.md", "# Light");

        assertThat(problems()).anyMatch(problem -> problem.endsWith("has the same number as 2-light"));
    }

    @Test
    void refusesAPageOutsideTheFolder(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), "# Secret\n\nText");
        Files.delete(folder.resolve("1-soil/lessons/2-clay/README.md"));
        Files.createSymbolicLink(folder.resolve("1-soil/lessons/2-clay/README.md"), secret);

        assertThat(problems()).containsExactly("1-soil/lessons/2-clay/README.md: leads out of the folder");
    }

    @Test
    void refusesATitleThatIsTooLong() throws Exception {
        write("README.md", "# " + "x".repeat(CourseFolder.MAX_TITLE + 1));

        assertThat(problems()).singleElement().asString().startsWith("README.md: has a title of 201 characters");
    }

    @Test
    void refusesAFolderThatIsNoCourse(@TempDir Path empty) {
        folder = empty;

        assertThat(problems())
                .containsExactly(
                        "README.md: is missing",
                        "the folder: has no module: no folder with a name like 1-introduction");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        folder = folder.resolve("nowhere");

        assertThat(problems()).singleElement().asString().endsWith("there is no such folder");
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "COURSE_DIR",
            matches = ".*iot-for-beginners/?",
            disabledReason = "COURSE_DIR does not lead to the folder of IoT for Beginners")
    void readsARealCourse() throws BadFolderException {
        CourseContent course = CourseFolder.read(Path.of(System.getenv("COURSE_DIR")));

        assertThat(course.title()).isEqualTo("IoT for Beginners - A Curriculum");
        assertThat(course.modules()).hasSize(6);
        assertThat(course.lessonCount()).isEqualTo(24);
        assertThat(course.assignmentCount()).isEqualTo(24);
        assertThat(course.leftOut())
                .contains("48 quizzes with 144 questions (quizzes/en.json): the platform has no quizzes yet");
    }

    private java.util.List<String> problems() {
        return catchThrowableOfType(BadFolderException.class, () -> CourseFolder.read(folder))
                .problems();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
