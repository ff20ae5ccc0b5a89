package com.academy.journeys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.journeys.client.Session;
import com.academy.journeys.demo.Assignment.Part;
import com.academy.journeys.school.Click;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssignmentTests {

    private final TaughtCourse course = new TaughtCourse(
            UUID.randomUUID(),
            "Course",
            Stream.generate(UUID::randomUUID).limit(10).toList());

    @Test
    void clicksOnceOnEachModuleOfItsPartInOrder() {
        Assignment assignment = new Assignment(student(), List.of(new Part(course, 7)));

        assertThat(Assignment.clicks(List.of(assignment)))
                .extracting(Click::module)
                .containsExactlyElementsOf(course.modules().subList(0, 7));
    }

    @Test
    void spreadsEachStudentsClicksOverTheWholeTime() {
        Assignment busy = new Assignment(student(), List.of(new Part(course, 10)));
        Assignment idle = new Assignment(student(), List.of(new Part(course, 2)));

        List<Student> order = Assignment.clicks(List.of(busy, idle)).stream()
                .map(Click::student)
                .toList();

        assertThat(order).hasSize(12);
        assertThat(order.subList(0, 6)).contains(idle.student());
        assertThat(order.subList(6, 12)).contains(idle.student());
    }

    @Test
    void ofNothingClicksNothing() {
        assertThat(Assignment.clicks(List.of(new Assignment(student(), List.of(new Part(course, 0))))))
                .isEmpty();
    }

    private Student student() {
        Student student = new Student("Student", new Session(UUID.randomUUID(), "s@academy.example", "a", "r"));
        student.enrollments().put(course.id(), UUID.randomUUID());
        return student;
    }
}
