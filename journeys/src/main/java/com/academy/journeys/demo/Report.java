package com.academy.journeys.demo;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.CourseDashboard;
import com.academy.journeys.client.Answers.Reconciliation;
import com.academy.journeys.client.Answers.StudentDashboard;
import com.academy.journeys.client.Answers.Tally;
import com.academy.journeys.client.Session;
import com.academy.journeys.client.Target;
import com.academy.journeys.report.Percentiles;
import com.academy.journeys.report.Table;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the demo shows: dashboards, facts and the verdict on the terminal, figures and accounts in the run folder. */
final class Report {

    private static final int SHOWN = 30;

    private final AcademyClient client;
    private final Target surroundings;
    private final PrintStream out;

    Report(AcademyClient client, Target surroundings, PrintStream out) {
        this.client = client;
        this.surroundings = surroundings;
        this.out = out;
    }

    record Latency(Percentiles percentiles, int shown, int missing) {}

    private record Outcome(Percentiles clickToProjectionMs, long factsWritten, long factsApplied, long differences) {}

    void student(Student student, String caption) {
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

    void course(Session instructor, TaughtCourse course) {
        CourseDashboard dashboard = client.courseDashboard(instructor, course.id());
        Table table = new Table("module", "completed by", "of students");
        dashboard.modules().forEach(m -> table.row(m.title(), m.completed(), dashboard.enrollments()));
        out.printf(
                "%n   The instructor's dashboard of %s: %d students, %d %% on average, %d finished%n%s%n",
                course.title(), dashboard.enrollments(), dashboard.averagePercent(), dashboard.completions(), table);
    }

    void facts(Reconciliation reconciliation) {
        Table table =
                new Table("fact", "from", "written", "published", "received", "applied", "dead", "difference", "state");
        for (Tally tally : reconciliation.items()) {
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
        }
        out.printf("5. Facts, by type%n%s", table);
    }

    void latency(Latency latency, int clicksPerSecond) {
        out.printf(
                "6. Click to projection: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d clicks at %d/s, from the send to the"
                        + " frame of the student's stream that carries it).%n",
                latency.percentiles().p50(),
                latency.percentiles().p95(),
                latency.percentiles().p99(),
                latency.shown(),
                clicksPerSecond);
    }

    void write(Latency latency, Reconciliation reconciliation) {
        Outcome outcome = new Outcome(
                latency.percentiles(),
                reconciliation.written(),
                reconciliation.applied(),
                reconciliation.differences());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        surroundings.write("demo.json", mapper.writeValueAsString(outcome));
    }

    /** For users who want to look around as one of them; {@code make up} names the file. */
    void writeAccounts(String password, Session instructor, Student john, Student jane) {
        surroundings.writeSecret("demo-accounts", """
                %s, instructor, password %s
                %s, student, password %s
                %s, student, password %s
                """.formatted(
                        instructor.email(),
                        password,
                        john.session().email(),
                        password,
                        jane.session().email(),
                        password));
    }

    int verdict(List<String> differences) {
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
}
