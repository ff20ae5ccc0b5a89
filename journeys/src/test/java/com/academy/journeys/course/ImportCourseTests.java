package com.academy.journeys.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.FakePlatform;
import com.academy.journeys.client.FakePlatform.Asked;
import com.academy.journeys.client.FakePlatform.Reply;
import com.academy.journeys.client.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCourseTests {

    private static final String ID = "01900000-0000-7000-8000-000000000001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path runDir;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void aSmallCourse() throws IOException {
        write("README.md", "# Plants\n\nHow they grow.\n");
        write("1-soil/README.md", "# Soil\n\nWhat they stand in.\n");
        write("1-soil/lessons/1-sand/README.md", "# Sand\n\nDry.\n");
        write("LICENSE", "MIT");
    }

    @Test
    void publishesTheFolderAndSaysWhatIsLeftOut() {
        List<String> asked = importing(0, question -> null);

        assertThat(asked)
                .endsWith(
                        "POST /courses",
                        "POST /courses/" + ID + "/modules",
                        "POST /modules/" + ID + "/lessons",
                        "POST /courses/" + ID + "/publish");
        assertThat(output()).contains("Published: Plants (plants)", "Not imported:", "1 other files");
    }

    @Test
    void findsTheCourseOfAnEarlierImport() {
        List<String> asked = importing(
                0,
                question -> question.line().startsWith("GET /courses?mine=true")
                        ? Reply.ok("{\"items\":[" + course("PUBLISHED") + "],\"nextCursor\":null}")
                        : null);

        assertThat(asked).doesNotContain("POST /courses");
        assertThat(output()).contains("Already published: Plants (plants)");
    }

    @Test
    void createsNothingOfABadFolder() throws IOException {
        Files.delete(folder.resolve("1-soil/README.md"));

        assertThat(importing(1, question -> null)).isEmpty();
        assertThat(output()).contains("nothing was created", "1-soil/README.md: is missing");
    }

    @Test
    void removesItsDraftWhenALessonIsRefused() {
        List<String> asked = importing(
                1, question -> question.line().endsWith("/lessons") ? Reply.problem(400, "invalid-request") : null);

        assertThat(asked).endsWith("DELETE /courses/" + ID);
        assertThat(output()).contains("invalid-request", "Nothing half-made stays.");
        assertThat(runDir.resolve("import-draft")).doesNotExist();
    }

    @Test
    void removesTheDraftOfAnImportThatWasKilled() throws IOException {
        Files.writeString(runDir.resolve("import-draft"), ID);

        List<String> asked = importing(
                0,
                question -> question.line().startsWith("GET /courses?mine=true")
                        ? Reply.ok("{\"items\":[" + course("DRAFT") + "],\"nextCursor\":null}")
                        : null);

        assertThat(asked).containsSubsequence("DELETE /courses/" + ID, "POST /courses");
    }

    @Test
    void leavesACourseAloneThatWasPublishedMeanwhile() throws IOException {
        Files.writeString(runDir.resolve("import-draft"), ID);

        List<String> asked = importing(
                0,
                question -> question.line().startsWith("GET /courses?mine=true")
                        ? Reply.ok("{\"items\":[" + course("PUBLISHED") + "],\"nextCursor\":null}")
                        : null);

        assertThat(asked).doesNotContain("DELETE /courses/" + ID);
    }

    private List<String> importing(int expectedExit, Function<Asked, Reply> unusual) {
        try (FakePlatform platform = new FakePlatform(question -> {
                    Reply reply = unusual.apply(question);
                    return reply == null ? usual(question) : reply;
                });
                AcademyClient client = new AcademyClient(platform.uri())) {
            Target surroundings = new Target(platform.uri(), runDir);
            Accounts accounts = new Accounts(client, surroundings, Map.of());
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

            int exit = new ImportCourse(client, surroundings, accounts, out).run(folder);

            assertThat(exit).isEqualTo(expectedExit);
            return platform.asked();
        }
    }

    private static Reply usual(Asked question) {
        if (question.line().equals("POST /auth/register")) {
            return Reply.ok("""
                    {"user":{"id":"%s","email":"i@academy.example"},"accessToken":"a","refreshToken":"r"}""".formatted(ID));
        }
        if (question.line().startsWith("GET /courses?mine=true")) {
            return Reply.ok("{\"items\":[],\"nextCursor\":null}");
        }
        return question.method().equals("DELETE") ? new Reply(204, "", Map.of()) : Reply.ok(course("PUBLISHED"));
    }

    private static String course(String status) {
        return "{\"id\":\"%s\",\"slug\":\"plants\",\"title\":\"Plants\",\"status\":\"%s\"}".formatted(ID, status);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
