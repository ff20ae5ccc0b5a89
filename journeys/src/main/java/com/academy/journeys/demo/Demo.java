package com.academy.journeys.demo;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Answers;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Answers.CourseProgress;
import com.academy.journeys.client.Answers.Reconciliation;
import com.academy.journeys.client.Answers.StudentDashboard;
import com.academy.journeys.client.EventStream;
import com.academy.journeys.client.ProblemException;
import com.academy.journeys.client.Session;
import com.academy.journeys.client.Target;
import com.academy.journeys.course.BadFolderException;
import com.academy.journeys.course.CourseContent;
import com.academy.journeys.course.CourseFolder;
import com.academy.journeys.course.CoursePublisher;
import com.academy.journeys.demo.Assignment.Part;
import com.academy.journeys.report.Patience;
import com.academy.journeys.report.Percentiles;
import com.academy.journeys.school.Arrivals;
import com.academy.journeys.school.Click;
import com.academy.journeys.school.Clicks;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code make demo}: the main job from an access code to a live dashboard, checked figure by figure against what the
 * two worked examples of the design say.
 */
public final class Demo {

    private static final Size USUAL = new Size(50, 30);

    /** Reached only when something is wrong, or the machine has much else to do. */
    static final Duration SOON = Duration.ofSeconds(60);

    private final AcademyClient client;
    private final Target surroundings;
    private final Accounts accounts;
    private final School school;
    private final PrintStream out;
    private final Size size;
    private final Checks checks;
    private final Report report;

    public Demo(AcademyClient client, Target surroundings, Accounts accounts, PrintStream out, Size size) {
        this.client = client;
        this.surroundings = surroundings;
        this.accounts = accounts;
        this.school = new School(client);
        this.out = out;
        this.size = size;
        this.checks = new Checks(client);
        this.report = new Report(client, surroundings, out);
    }

    /** How many students, and how many clicks of theirs a second. */
    public record Size(int students, int clicksPerSecond) {}

    public static void main(String[] args) {
        Target surroundings = Target.of(System.getenv());
        Path folder = args.length > 0 && !args[0].isBlank() ? Path.of(args[0]) : null;
        int exit;
        try (AcademyClient client = new AcademyClient(surroundings.gateway())) {
            Accounts accounts = new Accounts(client, surroundings, System.getenv());
            exit = new Demo(client, surroundings, accounts, System.out, USUAL).run(folder);
        } catch (ProblemException | UncheckedIOException | IllegalStateException e) {
            System.err.println("The demo stopped: " + e.getMessage());
            exit = 1;
        }
        System.exit(exit);
    }

    /** Answers the exit status. */
    public int run(@Nullable Path folder) {
        Session admin = accounts.admin();
        Reconciliation before = client.reconciliation(admin);

        Courses courses = courses(folder);
        out.printf("2. %d students register, redeem their access codes and open their dashboards.%n", size.students());
        List<Assignment> assignments = assignments(courses);
        Student john = assignments.get(0).student();
        Student jane = assignments.get(1).student();
        Session instructor = courses.instructor();
        Report.Latency latency = work(assignments, john, instructor, courses.javaScript());

        out.println("4. Every dashboard, figure by figure.");
        assignments.forEach(checks::student);
        checks.course(instructor, courses.javaScript(), assignments);
        checks.course(instructor, courses.react(), assignments);
        checks.course(instructor, courses.node(), assignments);
        report.student(john, "Worked example: 18 of 25 modules over three courses = 72 %");
        report.student(jane, "Worked example: 7 of 10 modules = 70 %");
        report.course(instructor, courses.javaScript());

        Reconciliation after = checks.reconciliation(admin, before, assignments);
        report.facts(after);
        report.latency(latency, size.clicksPerSecond());
        report.write(latency, after);
        report.writeAccounts(school.password(), instructor, john, jane);
        return report.verdict(checks.differences());
    }

    private record Courses(
            Session instructor, TaughtCourse javaScript, TaughtCourse react, TaughtCourse node, Extra extra) {}

    private Courses courses(@Nullable Path folder) {
        out.println(
                "1. An instructor publishes four courses, one of them open to everybody, and one more comes from a folder.");
        Session instructor = school.instructor("Ada", "Author");
        school.openCourse(instructor, DemoCourse.read("first-steps"));
        TaughtCourse javaScript = school.course(instructor, DemoCourse.read("javascript-fundamentals"));
        TaughtCourse react = school.course(instructor, DemoCourse.read("react-basics"));
        TaughtCourse node = school.course(instructor, DemoCourse.read("nodejs-backend"));
        return new Courses(instructor, javaScript, react, node, extraCourse(instructor, folder));
    }

    private List<Assignment> assignments(Courses courses) {
        List<Student> students = school.students(size.students());
        Student john = students.get(0);
        Student jane = students.get(1);
        List<Student> others = students.subList(2, students.size());
        school.enroll(courses.instructor(), courses.javaScript(), students);
        school.enroll(courses.instructor(), courses.react(), List.of(john));
        school.enroll(courses.instructor(), courses.node(), List.of(john));
        school.enroll(courses.extra().instructor(), courses.extra().course(), others);
        TaughtCourse fourth = withModules(courses.extra().course(), others.getFirst());

        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment(
                john,
                List.of(new Part(courses.javaScript(), 7), new Part(courses.react(), 6), new Part(courses.node(), 5))));
        assignments.add(new Assignment(jane, List.of(new Part(courses.javaScript(), 7))));
        for (int i = 0; i < others.size(); i++) {
            int ofFourth = i % (fourth.modules().size() + 1);
            assignments.add(new Assignment(
                    others.get(i), List.of(new Part(courses.javaScript(), i * 3 % 11), new Part(fourth, ofFourth))));
        }
        return assignments;
    }

    private record Extra(Session instructor, TaughtCourse course) {}

    private Extra extraCourse(Session instructor, @Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            out.printf(
                    "   There is no folder of a course%s (make demo DIR=...): a small one of our own instead.%n",
                    folder == null ? "" : " at " + folder);
            return new Extra(instructor, school.course(instructor, DemoCourse.read("growing-plants-with-sensors")));
        }
        try {
            CourseContent content = CourseFolder.read(folder);
            Session owner = accounts.instructor();
            CoursePublisher.Published published = new CoursePublisher(client, surroundings).publish(owner, content);
            out.printf(
                    "   %s: %d modules, %d lessons, %s.%n",
                    content.title(),
                    content.modules().size(),
                    content.lessonCount(),
                    published.wasThere() ? "published by an earlier run" : "published now");
            return new Extra(owner, new TaughtCourse(published.course().id(), content.title(), List.of()));
        } catch (BadFolderException e) {
            throw new IllegalStateException("%s cannot be imported:%n%s".formatted(folder, e.getMessage()), e);
        }
    }

    /** A student sees the modules of the course they are enrolled in. */
    private TaughtCourse withModules(TaughtCourse course, Student student) {
        CourseProgress progress = client.courseProgress(student.session(), student.enrollmentIn(course));
        return new TaughtCourse(
                course.id(),
                course.title(),
                progress.modules().stream()
                        .map(Answers.ModuleProgress::moduleId)
                        .toList());
    }

    private Report.Latency work(
            List<Assignment> assignments, Student watched, Session instructor, TaughtCourse watchedCourse) {
        Arrivals arrivals = new Arrivals();
        List<Integer> live = new CopyOnWriteArrayList<>();
        List<CourseDashboard> liveCourse = new CopyOnWriteArrayList<>();
        List<EventStream> streams = new ArrayList<>();
        try {
            for (Assignment assignment : assignments) {
                Student student = assignment.student();
                streams.add(client.watch(student.session(), "/analytics/stream", event -> {
                    StudentDashboard dashboard = client.read(event.data(), StudentDashboard.class);
                    arrivals.frame(dashboard, event.arrivedNanos());
                    if (student == watched) {
                        live.add(dashboard.overall().percent());
                    }
                }));
            }
            streams.add(client.watch(
                    instructor,
                    "/analytics/stream?courseId=" + watchedCourse.id(),
                    event -> liveCourse.add(client.read(event.data(), CourseDashboard.class))));
            boolean enrolled = Patience.until(
                    SOON,
                    () -> assignments.stream()
                            .allMatch(assignment -> assignment.parts().stream()
                                    .allMatch(part -> arrivals.of(
                                                    assignment.student().enrollmentIn(part.course()), 0)
                                            .isPresent())));
            if (!enrolled) {
                checks.differ("not every enrolment came to its student's dashboard within " + SOON);
            }

            List<Click> clicks = Assignment.clicks(assignments);
            out.printf(
                    "3. %d completions, %d a second, every tenth one twice.%n", clicks.size(), size.clicksPerSecond());
            List<Clicks.Outcome> outcomes = new Clicks(client).send(clicks, size.clicksPerSecond());
            outcomes.stream()
                    .filter(outcome -> outcome.answer() == null)
                    .forEach(outcome -> checks.differ("a completion was not answered: " + outcome.failure()));
            Report.Latency latency = latency(outcomes, arrivals);
            out.printf(
                    "   %s's dashboard, live: %s%n",
                    watched.name(),
                    live.stream().distinct().map(percent -> percent + " %").collect(Collectors.joining(" ")));
            out.printf(
                    "   The instructor's dashboard of %s changed %d times.%n",
                    watchedCourse.title(), liveCourse.size());
            repeatSome(clicks);
            return latency;
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private Report.Latency latency(List<Clicks.Outcome> outcomes, Arrivals arrivals) {
        List<Clicks.Outcome> answered =
                outcomes.stream().filter(outcome -> outcome.answer() != null).toList();
        Function<Clicks.Outcome, OptionalLong> arrival = outcome -> arrivals.of(
                outcome.click().enrollment(),
                Objects.requireNonNull(outcome.answer()).progress().completed());
        Patience.until(
                SOON, () -> answered.stream().allMatch(o -> arrival.apply(o).isPresent()));
        long[] nanos = answered.stream()
                .filter(o -> arrival.apply(o).isPresent())
                .mapToLong(o -> arrival.apply(o).getAsLong() - o.sentNanos())
                .toArray();
        int missing = answered.size() - nanos.length;
        if (missing > 0) {
            checks.differ("%d completions never showed on their student's live dashboard".formatted(missing));
        }
        return new Report.Latency(Percentiles.ofNanos(nanos), nanos.length, missing);
    }

    private void repeatSome(List<Click> clicks) {
        List<Click> repeated = new ArrayList<>();
        for (int i = 0; i < clicks.size(); i += 10) {
            repeated.add(clicks.get(i));
        }
        new Clicks(client)
                .send(repeated, size.clicksPerSecond()).stream()
                        .filter(outcome -> outcome.answer() == null)
                        .forEach(o -> checks.differ("a repeated completion was not answered: " + o.failure()));
    }
}
