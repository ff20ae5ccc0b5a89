package com.academy.journeys.demo;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Accounts;
import com.academy.journeys.client.Answers;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Answers.CourseProgress;
import com.academy.journeys.client.Answers.CourseRow;
import com.academy.journeys.client.Answers.Overall;
import com.academy.journeys.client.Answers.Reconciliation;
import com.academy.journeys.client.Answers.StudentDashboard;
import com.academy.journeys.client.Answers.StudentRow;
import com.academy.journeys.client.Answers.Tally;
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
import com.academy.journeys.report.Table;
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
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code make demo}: the main job from an access code to a live dashboard, checked figure by figure against what the
 * two worked examples of the design say.
 */
public final class Demo {

    private static final Size USUAL = new Size(50, 30);
    private static final String COMPLETED = "module.completed.v1";
    private static final int SHOWN = 30;

    /** Reached only when something is wrong, or the machine has much else to do. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final AcademyClient client;
    private final Target surroundings;
    private final Accounts accounts;
    private final School school;
    private final PrintStream out;
    private final Size size;
    private final List<String> differences = new ArrayList<>();

    public Demo(AcademyClient client, Target surroundings, Accounts accounts, PrintStream out, Size size) {
        this.client = client;
        this.surroundings = surroundings;
        this.accounts = accounts;
        this.school = new School(client);
        this.out = out;
        this.size = size;
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

    private record Latency(Percentiles percentiles, int shown, int missing) {}

    private record Outcome(Percentiles clickToProjectionMs, long factsWritten, long factsApplied, long differences) {}

    /** Answers the exit status. */
    public int run(@Nullable Path folder) {
        Session admin = accounts.admin();
        Reconciliation before = client.reconciliation(admin);

        out.println("1. An instructor publishes three courses, and one more comes from a folder.");
        Session instructor = school.instructor("Ada", "Author");
        TaughtCourse javaScript = school.course(
                instructor,
                "JavaScript Fundamentals",
                List.of(
                        "Introduction",
                        "Variables",
                        "Functions",
                        "Objects",
                        "Arrays",
                        "Loops",
                        "Events",
                        "DOM",
                        "Async",
                        "Projects"));
        TaughtCourse react = school.course(instructor, "React Basics", 8);
        TaughtCourse node = school.course(instructor, "Node.js Backend", 7);
        Extra extra = extraCourse(instructor, folder);

        out.printf("2. %d students register, redeem their access codes and open their dashboards.%n", size.students());
        List<Student> students = school.students(size.students());
        Student john = students.get(0);
        Student jane = students.get(1);
        List<Student> others = students.subList(2, students.size());
        school.enroll(instructor, javaScript, students);
        school.enroll(instructor, react, List.of(john));
        school.enroll(instructor, node, List.of(john));
        school.enroll(extra.instructor(), extra.course(), others);
        TaughtCourse fourth = withModules(extra.course(), others.getFirst());

        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment(john, List.of(new Part(javaScript, 7), new Part(react, 6), new Part(node, 5))));
        assignments.add(new Assignment(jane, List.of(new Part(javaScript, 7))));
        for (int i = 0; i < others.size(); i++) {
            int ofFourth = i % (fourth.modules().size() + 1);
            assignments.add(new Assignment(
                    others.get(i), List.of(new Part(javaScript, i * 3 % 11), new Part(fourth, ofFourth))));
        }

        Latency latency = work(assignments, john, instructor, javaScript);

        out.println("4. Every dashboard, figure by figure.");
        assignments.forEach(this::checkStudent);
        checkCourse(instructor, javaScript, assignments);
        checkCourse(instructor, react, assignments);
        checkCourse(instructor, node, assignments);
        printStudent(john, "Worked example: 18 of 25 modules over three courses = 72 %");
        printStudent(jane, "Worked example: 7 of 10 modules = 70 %");
        printCourse(instructor, javaScript);

        Reconciliation after = reconcile(admin, before, assignments);
        out.printf(
                "6. Click to projection: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d clicks at %d/s, from the send to the"
                        + " frame of the student's stream that carries it).%n",
                latency.percentiles().p50(),
                latency.percentiles().p95(),
                latency.percentiles().p99(),
                latency.shown(),
                size.clicksPerSecond());
        write(latency, after);
        writeAccounts(instructor, john, jane);
        return verdict();
    }

    private record Extra(Session instructor, TaughtCourse course) {}

    private Extra extraCourse(Session instructor, @Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            out.printf(
                    "   There is no folder of a course%s: a small one of our own instead.%n",
                    folder == null ? "" : " at " + folder);
            return new Extra(
                    instructor,
                    school.course(
                            instructor,
                            "Growing Plants with Sensors",
                            List.of("Soil", "Water", "Light", "What the numbers say")));
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

    private Latency work(
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
                differences.add("not every enrolment came to its student's dashboard within " + SOON);
            }

            List<Click> clicks = Assignment.clicks(assignments);
            out.printf(
                    "3. %d completions, %d a second, every tenth one twice.%n", clicks.size(), size.clicksPerSecond());
            List<Clicks.Outcome> outcomes = new Clicks(client).send(clicks, size.clicksPerSecond());
            outcomes.stream()
                    .filter(outcome -> outcome.answer() == null)
                    .forEach(outcome -> differences.add("a completion was not answered: " + outcome.failure()));
            Latency latency = latency(outcomes, arrivals);
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

    private Latency latency(List<Clicks.Outcome> outcomes, Arrivals arrivals) {
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
            differences.add("%d completions never showed on their student's live dashboard".formatted(missing));
        }
        return new Latency(Percentiles.ofNanos(nanos), nanos.length, missing);
    }

    private void repeatSome(List<Click> clicks) {
        List<Click> repeated = new ArrayList<>();
        for (int i = 0; i < clicks.size(); i += 10) {
            repeated.add(clicks.get(i));
        }
        new Clicks(client)
                .send(repeated, size.clicksPerSecond()).stream()
                        .filter(outcome -> outcome.answer() == null)
                        .forEach(o -> differences.add("a repeated completion was not answered: " + o.failure()));
    }

    private void checkStudent(Assignment assignment) {
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

    private void checkCourse(Session instructor, TaughtCourse course, List<Assignment> assignments) {
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

    private void printStudent(Student student, String caption) {
        StudentDashboard dashboard = client.dashboard(student.session());
        Table table = new Table(student.name(), "completed", "modules", "percent");
        dashboard.courses().forEach(c -> table.row(c.title(), c.completed(), c.total(), c.percent()));
        table.row(
                "overall",
                dashboard.overall().completed(),
                dashboard.overall().modules(),
                dashboard.overall().percent());
        out.printf("%n   %s%n%s", caption, table);
    }

    private void printCourse(Session instructor, TaughtCourse course) {
        CourseDashboard dashboard = client.courseDashboard(instructor, course.id());
        Table table = new Table("module", "completed by", "of students");
        dashboard.modules().forEach(m -> table.row(m.title(), m.completed(), dashboard.enrollments()));
        out.printf(
                "%n   The instructor's dashboard of %s: %d students, %d %% on average, %d finished%n%s%n",
                course.title(), dashboard.enrollments(), dashboard.averagePercent(), dashboard.completions(), table);
    }

    private Reconciliation reconcile(Session admin, Reconciliation before, List<Assignment> assignments) {
        int completions = assignments.stream().mapToInt(Assignment::completed).sum();
        Reconciliation after = eventually(() -> client.reconciliation(admin), Reconciliation::agrees);
        Table table = new Table(
                "5. Facts", "from", "written", "published", "received", "applied", "dead", "difference", "state");
        for (Tally tally : after.items()) {
            table.row(
                    tally.type(),
                    tally.source(),
                    tally.written(),
                    tally.published(),
                    tally.received(),
                    tally.applied(),
                    tally.deadLettered(),
                    tally.difference(),
                    tally.state());
            if (!tally.agrees()) {
                differences.add("reconciliation of %s from %s: %s, %s facts differ"
                        .formatted(tally.type(), tally.source(), tally.state(), tally.difference()));
            }
        }
        out.print(table);
        if (!after.complete()) {
            differences.add("reconciliation: not every service answered");
        }
        same(
                "facts of this run, " + COMPLETED,
                (long) completions,
                after.applied(COMPLETED) - before.applied(COMPLETED));
        return after;
    }

    private void write(Latency latency, Reconciliation reconciliation) {
        Outcome outcome = new Outcome(
                latency.percentiles(),
                reconciliation.written(),
                reconciliation.applied(),
                reconciliation.differences());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        surroundings.write("demo.json", mapper.writeValueAsString(outcome));
    }

    /** For people who want to look around as one of them; {@code make up} tells of the file. */
    private void writeAccounts(Session instructor, Student john, Student jane) {
        surroundings.writeSecret("demo-accounts", """
                %s, instructor, password %s
                %s, student, password %s
                %s, student, password %s
                """.formatted(
                        instructor.email(),
                        school.password(),
                        john.session().email(),
                        school.password(),
                        jane.session().email(),
                        school.password()));
    }

    private int verdict() {
        if (differences.isEmpty()) {
            out.println("Everything agrees. Look around as one of the accounts in .run/demo-accounts.");
            return 0;
        }
        out.printf("%d figures differ:%n", differences.size());
        differences.stream().limit(SHOWN).forEach(difference -> out.println("  " + difference));
        if (differences.size() > SHOWN) {
            out.printf("  and %d more%n", differences.size() - SHOWN);
        }
        return 1;
    }

    private void same(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add("%s: expected %s, found %s".formatted(what, expected, actual));
        }
    }

    /** The last answer: the first that is as it should be, or the one that was there when patience ran out. */
    private static <T> T eventually(Supplier<T> question, Function<T, Boolean> isRight) {
        List<T> answers = new ArrayList<>();
        Patience.until(SOON, () -> {
            T answer = question.get();
            answers.add(answer);
            return isRight.apply(answer);
        });
        return answers.getLast();
    }
}
