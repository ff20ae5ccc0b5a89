package com.academy.journeys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.course.CourseContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCourseTests {

    @Test
    void readsModulesAndLessonsInOrder() {
        CourseContent course = DemoCourse.read("javascript-fundamentals");

        assertThat(course.title()).isEqualTo("JavaScript Fundamentals");
        assertThat(course.description()).startsWith("Write your first programs").doesNotContain("#");
        assertThat(course.modules())
                .extracting(CourseContent.Module::title)
                .containsExactly(
                        "Introduction",
                        "Variables",
                        "Functions",
                        "Objects",
                        "Arrays",
                        "Loops",
                        "Events",
                        "DOM",
                        "Async",
                        "Projects");
        assertThat(course.modules().getFirst().lessons())
                .extracting(CourseContent.Lesson::title)
                .containsExactly("What JavaScript is for", "How to read an error");
        assertThat(course.modules().getFirst().lessons().getFirst().html())
                .contains("<code class=\"language-js\">")
                .doesNotContain("What JavaScript is for");
    }

    /** The demo's worked examples count these modules. */
    @ParameterizedTest
    @CsvSource({
        "first-steps, 3",
        "javascript-fundamentals, 10",
        "react-basics, 8",
        "nodejs-backend, 7",
        "growing-plants-with-sensors, 4"
    })
    void hasSoManyModulesEachWithALesson(String name, int modules) {
        assertThat(DemoCourse.read(name).modules())
                .hasSize(modules)
                .allSatisfy(module -> assertThat(module.lessons())
                        .isNotEmpty()
                        .allSatisfy(lesson -> assertThat(lesson.html()).isNotBlank()));
    }
}
