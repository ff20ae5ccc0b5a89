package com.academy.journeys.school;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Answers.Course;
import com.academy.journeys.client.ProblemException;
import com.academy.journeys.client.Session;
import com.academy.journeys.course.CourseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes the people and courses that a demo, a benchmark or a test works with, fresh ones each time. */
public final class School {

    /** Hashing a password keeps one of two cores busy for a third of a second, so more at once only wait. */
    private static final int REGISTERING_AT_ONCE = 3;

    private static final int REDEEMING_AT_ONCE = 8;

    private final AcademyClient client;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String password = Accounts.newPassword();
    private int students;

    public School(AcademyClient client) {
        this.client = client;
    }

    public Session instructor(String firstName, String lastName) {
        return register(firstName.toLowerCase(Locale.ROOT), firstName, lastName, "INSTRUCTOR");
    }

    public List<Student> students(int count) {
        int first = students + 1;
        students += count;
        return Parallel.map(IntStream.range(first, first + count).boxed().toList(), REGISTERING_AT_ONCE, number -> {
            String last = "%03d".formatted(number);
            return new Student("Student " + last, register("student-" + last, "Student", last, "STUDENT"));
        });
    }

    private Session register(String who, String firstName, String lastName, String role) {
        try {
            return client.register(address(who), password, firstName, lastName, role);
        } catch (ProblemException e) {
            if (e.status() != 409) {
                throw e;
            }
            // The address is unique to this run: an earlier try succeeded, but its answer was lost, as under load.
            return client.login(address(who), password);
        }
    }

    public String signInBody(Student student) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(student.session().email(), password);
    }

    public TaughtCourse course(Session instructor, String title, int modules) {
        return course(
                instructor,
                title,
                IntStream.rangeClosed(1, modules).mapToObj(n -> "Module " + n).toList());
    }

    public TaughtCourse course(Session instructor, String title, List<String> modules) {
        return course(
                instructor,
                new CourseContent(
                        title,
                        title + ", one module after the other.",
                        modules.stream()
                                .map(module -> new CourseContent.Module(
                                        module,
                                        "",
                                        List.of(new CourseContent.Lesson(module, "<p>" + module + "</p>", false))))
                                .toList(),
                        List.of()));
    }

    public TaughtCourse course(Session instructor, CourseContent content) {
        return publish(instructor, client.draftCourse(instructor, content.title(), content.description()), content);
    }

    /** A course that students enter without an access code. */
    public TaughtCourse openCourse(Session instructor, CourseContent content) {
        return publish(
                instructor, client.draftCourse(instructor, content.title(), content.description(), false), content);
    }

    private TaughtCourse publish(Session instructor, Course draft, CourseContent content) {
        List<UUID> ids = new ArrayList<>();
        for (CourseContent.Module module : content.modules()) {
            UUID id = client.addModule(instructor, draft.id(), module.title(), module.description());
            for (CourseContent.Lesson lesson : module.lessons()) {
                client.addTextLesson(instructor, id, lesson.title(), lesson.html());
            }
            ids.add(id);
        }
        client.publish(instructor, draft.id());
        return new TaughtCourse(draft.id(), content.title(), ids);
    }

    /** Each student redeems an access code of their own. */
    public void enroll(Session instructor, TaughtCourse course, List<Student> students) {
        List<String> codes = client.generateCodes(instructor, course.id(), students.size());
        Parallel.map(IntStream.range(0, codes.size()).boxed().toList(), REDEEMING_AT_ONCE, i -> {
            Student student = students.get(i);
            UUID enrollment = client.redeem(student.session(), codes.get(i)).enrollmentId();
            student.enrollments().put(course.id(), enrollment);
            return enrollment;
        });
    }

    public String password() {
        return password;
    }

    private String address(String who) {
        return who + "." + run + "@demo.academy.example";
    }
}
