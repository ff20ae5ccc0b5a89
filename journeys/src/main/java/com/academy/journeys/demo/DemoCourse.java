package com.academy.journeys.demo;

import com.academy.journeys.course.CourseContent;
import com.academy.journeys.course.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A course of the demo, from one Markdown file among the resources: a heading of level 1 for the course, of level 2 for
 * each module, of level 3 for each lesson.
 */
final class DemoCourse {

    private static final String COURSE = "# ";
    private static final String MODULE = "## ";
    private static final String LESSON = "### ";

    private DemoCourse() {}

    static CourseContent read(String name) {
        Part course = part(text("/demo/" + name + ".md"), COURSE, MODULE);
        return new CourseContent(
                course.title(),
                course.text(),
                course.children().stream().map(DemoCourse::module).toList(),
                List.of());
    }

    private static CourseContent.Module module(String text) {
        Part module = part(text, MODULE, LESSON);
        return new CourseContent.Module(
                module.title(),
                module.text(),
                module.children().stream().map(DemoCourse::lesson).toList());
    }

    private static CourseContent.Lesson lesson(String text) {
        Markdown page = new Markdown(text.substring(text.indexOf(COURSE)));
        return new CourseContent.Lesson(page.title(), page.html(), false);
    }

    private record Part(String title, String text, List<String> children) {}

    /** Cuts a text into its heading, what stands below it, and the parts that begin with the next level. */
    private static Part part(String text, String own, String next) {
        List<String> pieces = Arrays.asList(text.split("(?m)^(?=" + next + ")"));
        String[] head = pieces.getFirst().strip().split("\\n", 2);
        return new Part(
                head[0].substring(own.length()),
                head.length > 1 ? head[1].strip() : "",
                pieces.subList(1, pieces.size()));
    }

    private static String text(String resource) {
        try (InputStream in = DemoCourse.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
