package com.academy.journeys.demo;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Answers.CourseProgress;
import com.academy.journeys.client.Answers.CourseRow;
import com.academy.journeys.client.Answers.Overall;
import com.academy.journeys.client.Answers.Reconciliation;
import com.academy.journeys.client.Answers.StudentDashboard;
import com.academy.journeys.client.Answers.StudentRow;
import com.academy.journeys.client.Session;
import com.academy.journeys.report.Patience;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares every figure with what the assignments say, and remembers what differs. */
final class Checks {

    private static final String COMPLETED = "module.completed.v1";

    private final AcademyClient client;
    private final List<String> differences = new ArrayList<>();

    Checks(AcademyClient client) {
        this.client = client;
    }

    List<String> differences() {
        return differences;
    }

    void differ(String what) {
        differences.add(what);
    }

    void student(Assignment assignment) {
        Student student = assignment.student();
        String who = student.name();
        List<CourseRow> expected = assignment.parts().stream()
                .map(part -> new CourseRow(
                        student.enrollmentIn(part.course()),
                        part.course().id(),
                        part.course().title(),
                        part.modules(),
                        part.course().modules().size(),
                        Percent.of(part.modules(), part.course().modules().size())))
                .toList();
        int percent = Percent.of(assignment.completed(), assignment.total());

        StudentDashboard dashboard = client.dashboard(student.session());
        same(who + ", dashboard, overall", percent, dashboard.overall().percent());
        same(
                who + ", dashboard, completed",
                assignment.completed(),
                dashboard.overall().completed());
        same(
                who + ", dashboard, modules",
                assignment.total(),
                dashboard.overall().modules());
        sameCourses(who + ", dashboard", expected, dashboard.courses());
        Overall overall = client.overall(student.session());
        same(who + ", overall", percent, overall.percent());
        sameCourses(who + ", overall", expected, overall.courses());
        for (CourseRow course : expected) {
            CourseProgress progress = client.courseProgress(student.session(), course.enrollmentId());
            same(who + ", " + course.title() + ", completed", course.completed(), progress.completed());
            same(who + ", " + course.title() + ", percent", course.percent(), progress.percent());
        }
    }

    private void sameCourses(String where, List<CourseRow> expected, List<CourseRow> actual) {
        Map<Object, CourseRow> byEnrollment =
                actual.stream().collect(Collectors.toMap(CourseRow::enrollmentId, Function.identity()));
        same(where + ", courses", expected.size(), actual.size());
        expected.forEach(
                course -> same(where + ", " + course.title(), course, byEnrollment.get(course.enrollmentId())));
    }

    void course(Session instructor, TaughtCourse course, List<Assignment> assignments) {
        Map<Object, Integer> expected = assignments.stream()
                .flatMap(assignment -> assignment.parts().stream()
                        .filter(part -> part.course().equals(course))
                        .map(part -> Map.entry(assignment.student().session().userId(), part.modules())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        int finished = (int) expected.values().stream()
                .filter(completed -> completed == course.modules().size())
                .count();
        CourseDashboard dashboard = eventually(
                () -> client.courseDashboard(instructor, course.id()),
                view -> view.enrollments() == expected.size() && view.completions() == finished);
        String where = "instructor's dashboard of " + course.title();
        same(where + ", enrolments", expected.size(), dashboard.enrollments());
        same(where + ", completions", finished, dashboard.completions());
        for (int i = 0; i < course.modules().size(); i++) {
            int number = i;
            int reached = (int) expected.values().stream()
                    .filter(completed -> completed > number)
                    .count();
            Integer actual = dashboard.modules().stream()
                    .filter(module -> module.moduleId().equals(course.modules().get(number)))
                    .map(Answers.ModuleRate::completed)
                    .findFirst()
                    .orElse(null);
            same(where + ", module " + (i + 1), reached, actual);
        }
        List<StudentRow> students = Objects.requireNonNullElse(dashboard.students(), List.of());
        Map<Object, StudentRow> byUser =
                students.stream().collect(Collectors.toMap(StudentRow::userId, Function.identity()));
        expected.forEach((user, completed) -> {
            StudentRow row = byUser.get(user);
            same(
                    where + ", student " + user,
                    Percent.of(completed, course.modules().size()),
                    row == null ? null : row.percent());
        });
    }

    Reconciliation reconciliation(Session admin, Reconciliation before, List<Assignment> assignments) {
        int completions = assignments.stream().mapToInt(Assignment::completed).sum();
        Reconciliation after = eventually(() -> client.reconciliation(admin), Reconciliation::agrees);
        after.items().stream()
                .filter(tally -> !tally.agrees())
                .forEach(tally -> differ("reconciliation of %s from %s: %s, %s facts differ"
                        .formatted(tally.type(), tally.source(), tally.state(), tally.difference())));
        if (!after.complete()) {
            differ("reconciliation: not every service answered");
        }
        same(
                "facts of this run, " + COMPLETED,
                (long) completions,
                after.applied(COMPLETED) - before.applied(COMPLETED));
        return after;
    }

    private void same(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add("%s: expected %s, found %s".formatted(what, expected, actual));
        }
    }

    /** The last answer: the first that is as it should be, or the one that was there when patience ran out. */
    private static <T> T eventually(Supplier<T> question, Function<T, Boolean> isRight) {
        List<T> answers = new ArrayList<>();
        Patience.until(Demo.SOON, () -> {
            T answer = question.get();
            answers.add(answer);
            return isRight.apply(answer);
        });
        return answers.getLast();
    }
}
