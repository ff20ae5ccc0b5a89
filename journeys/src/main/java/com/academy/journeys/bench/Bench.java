package com.academy.journeys.bench;

import com.academy.journeys.bench.Measurements.Sample;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.StudentDashboard;
import com.academy.journeys.client.EventStream;
import com.academy.journeys.client.ProblemException;
import com.academy.journeys.client.Target;
import com.academy.journeys.report.Patience;
import com.academy.journeys.report.Percentiles;
import com.academy.journeys.report.Table;
import com.academy.journeys.school.Arrivals;
import com.academy.journeys.school.Click;
import com.academy.journeys.school.Clicks;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import com.academy.local.Platform;
import com.academy.local.PlatformProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code make bench}: what the platform answers each second, how fast, and how much processor time of all its processes
 * together one request costs.
 */
public final class Bench {

    private static final List<String> API = List.of(
            "login",
            "refresh",
            "users-me",
            "course-progress-read",
            "mark-completed",
            "overall-progress-read",
            "click-to-projection");

    private static final List<String> NAMES =
            Stream.of(API, PageBenchmarks.NAMES).flatMap(List::stream).toList();

    /**
     * So many that at 300 completions a second no dashboard changes more than twice a second: a dashboard sends at most
     * five frames a second, and waiting for that would be measured as well.
     */
    private static final int STUDENTS = 180;

    private static final int MODULES = 260;

    /** By then the compilers of a gateway that was just started have done most of their work. */
    private static final Duration WARM_UP = Duration.ofSeconds(120);

    private static final String FILE = "bench.json";

    private static final Duration SOON = Duration.ofSeconds(15);

    private final AcademyClient client;
    private final Target surroundings;
    private final Supplier<Duration> processorTime;
    private final PrintStream out;
    private final List<Result> results = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    public Bench(AcademyClient client, Target surroundings, Supplier<Duration> processorTime, PrintStream out) {
        this.client = client;
        this.surroundings = surroundings;
        this.processorTime = processorTime;
        this.out = out;
    }

    public static void main(String[] args) {
        List<String> names = args.length == 0 || args[0].isBlank() ? NAMES : List.of(args[0].split(","));
        if (!NAMES.containsAll(names)) {
            System.err.println("There are these benchmarks: " + String.join(", ", NAMES));
            System.exit(2);
        }
        Target surroundings = Target.of(System.getenv());
        int shift = Integer.parseInt(System.getenv().getOrDefault("ACADEMY_PORT_SHIFT", "0"));
        Platform platform = Platform.in(surroundings.runDir(), shift);
        int exit;
        try {
            FullCompiler.require(platform);
            System.out.println("The rate limits are raised for the benchmark: the gateway starts again with "
                    + RaisedLimits.LIMITS + ", and afterwards without.");
            try (RaisedLimits _ = new RaisedLimits(surroundings);
                    AcademyClient client = new AcademyClient(surroundings.gateway())) {
                exit = new Bench(client, surroundings, () -> processorTime(platform), System.out).run(names);
            }
        } catch (ProblemException | UncheckedIOException | IllegalStateException e) {
            System.err.println("The benchmark stopped: " + e.getMessage());
            exit = 1;
        }
        System.exit(exit);
    }

    private static Duration processorTime(Platform platform) {
        return new ProcessorTime()
                .of(platform.processes().stream().map(PlatformProcess::pid).toList());
    }

    public record Result(
            String name, double requestsPerSecond, double p50Ms, double p95Ms, double p99Ms, double cpuMsPerRequest) {}

    /** Answers the exit status. */
    public int run(List<String> names) {
        String commit = commit();
        List<String> api = names.stream().filter(API::contains).toList();
        if (!api.isEmpty()) {
            measureApi(api);
            results.forEach(result -> keep(result.name(), List.of(BenchFile.line(result)), commit));
            print();
        }
        PageBenchmarks pages = new PageBenchmarks(surroundings);
        names.stream().filter(PageBenchmarks.NAMES::contains).forEach(name -> keep(name, pages.measure(name), commit));
        failures.forEach(failure -> out.println("FAILED: " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    private void keep(String benchmark, List<ObjectNode> lines, String commit) {
        String existing = surroundings.find(FILE).orElse("");
        surroundings.write(FILE, BenchFile.replace(existing, benchmark, lines, commit, Instant.now()));
    }

    /** The commit of the sources here, and whether they differ from it. */
    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private void measureApi(List<String> names) {
        out.printf("%d students register and enrol beforehand.%n", STUDENTS);
        Cohort cohort = new Cohort(client, STUDENTS);
        TaughtCourse course = cohort.course("Ten Modules", 10);
        new Clicks(client)
                .send(cohort.clicks(course).stream().limit(7L * STUDENTS).toList(), 150);
        for (String name : names) {
            cohort.renewTokens();
            switch (name) {
                case "login" ->
                    measure(new Load(
                            name,
                            Load.Kind.SIGN_IN,
                            2,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(20),
                            Cohort.endlessly(cohort.signIns().stream()
                                    .map(Load.Request::signIn)
                                    .toList())));
                case "refresh" -> {
                    List<Renewal> renewals = cohort.renewals();
                    measure(new Load(
                            name,
                            Load.Kind.RENEW,
                            100,
                            Duration.ofSeconds(60),
                            Duration.ofSeconds(20),
                            Cohort.endlessly(
                                    renewals.stream().map(Load.Request::renew).toList())));
                    cohort.goOnWith(renewals);
                }
                case "users-me" ->
                    measure(new Load(
                            name,
                            Load.Kind.READ,
                            250,
                            Duration.ofSeconds(60),
                            Duration.ofSeconds(20),
                            cohort.reads(student -> "/users/me")));
                case "course-progress-read" ->
                    measure(new Load(
                            name,
                            Load.Kind.READ,
                            250,
                            WARM_UP,
                            Duration.ofSeconds(20),
                            cohort.reads(student -> "/progress/course/" + student.enrollmentIn(course))));
                case "overall-progress-read" ->
                    measure(new Load(
                            name,
                            Load.Kind.READ,
                            250,
                            WARM_UP,
                            Duration.ofSeconds(20),
                            cohort.reads(student -> "/progress/overall")));
                case "mark-completed" -> measure(completions(name, 300, WARM_UP, Duration.ofSeconds(30), cohort));
                case "click-to-projection" -> clickToProjection(name, cohort);
                default -> throw new IllegalStateException("There is no benchmark " + name);
            }
        }
    }

    private Load completions(String name, int perSecond, Duration warmUp, Duration measured, Cohort cohort) {
        TaughtCourse course = cohort.course("Many Modules (%s)".formatted(name), MODULES);
        List<Click> clicks = cohort.clicks(course);
        Load load = new Load(
                name,
                Load.Kind.COMPLETE,
                perSecond,
                warmUp,
                measured,
                clicks.stream().map(Load.Request::complete).iterator());
        if (load.requestCount() > clicks.size()) {
            throw new IllegalStateException("%s needs %d pairs of enrolment and module, and has %d"
                    .formatted(name, load.requestCount(), clicks.size()));
        }
        return load;
    }

    private void measure(Load load) {
        Measurements measurements = send(load);
        add(
                load,
                measurements,
                measurements.samples().stream()
                        .mapToLong(sample -> sample.answeredNanos() - sample.sentNanos())
                        .toArray());
    }

    private void clickToProjection(String name, Cohort cohort) {
        Load load = completions(name, 300, Duration.ofSeconds(60), Duration.ofSeconds(30), cohort);
        Arrivals arrivals = new Arrivals();
        List<EventStream> streams = new ArrayList<>();
        try {
            for (Student student : cohort.students()) {
                streams.add(client.watch(
                        student.session(),
                        "/analytics/stream",
                        event -> arrivals.frame(
                                client.read(event.data(), StudentDashboard.class), event.arrivedNanos())));
            }
            Measurements measurements = send(load);
            List<Sample> samples = measurements.samples();
            Patience.until(
                    SOON,
                    () -> samples.stream().allMatch(s -> arrival(s, arrivals).isPresent()));
            long[] nanos = samples.stream()
                    .filter(sample -> arrival(sample, arrivals).isPresent())
                    .mapToLong(sample -> arrival(sample, arrivals).getAsLong() - sample.sentNanos())
                    .toArray();
            if (nanos.length < samples.size()) {
                failures.add("%s: %d of %d completions never showed on their student's stream"
                        .formatted(name, samples.size() - nanos.length, samples.size()));
            }
            long ended = streams.stream().filter(EventStream::hasEnded).count();
            if (ended > 0) {
                failures.add("%s: %d of %d streams ended early".formatted(name, ended, streams.size()));
            }
            add(load, measurements, nanos);
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private static OptionalLong arrival(Sample sample, Arrivals arrivals) {
        Click click = Objects.requireNonNull(sample.request().click());
        return arrivals.of(click.enrollment(), sample.completed());
    }

    private Measurements send(Load load) {
        out.printf(
                "%s: %d/s, %d s of warm-up, %d s measured%n",
                load.name(),
                load.perSecond(),
                load.warmUp().toSeconds(),
                load.measured().toSeconds());
        Measurements measurements = new Measurements(load, processorTime);
        LoadSimulation.run(
                load,
                surroundings.gateway(),
                measurements,
                surroundings.runDir().resolve("gatling").toAbsolutePath());
        measurements
                .failures()
                .forEach((what, count) ->
                        failures.add("%s: %d requests failed, %s".formatted(load.name(), count, what)));
        return measurements;
    }

    private void add(Load load, Measurements measurements, long[] nanos) {
        Percentiles percentiles = Percentiles.ofNanos(nanos);
        results.add(new Result(
                load.name(),
                measurements.requestsPerSecond(),
                percentiles.p50(),
                percentiles.p95(),
                percentiles.p99(),
                measurements.processorMillisPerRequest()));
    }

    private void print() {
        Table table = new Table("benchmark", "requests/s", "p50 ms", "p95 ms", "p99 ms", "CPU ms per request");
        results.forEach(
                r -> table.row(r.name(), r.requestsPerSecond(), r.p50Ms(), r.p95Ms(), r.p99Ms(), r.cpuMsPerRequest()));
        out.print(table);
        out.println("CPU: user and system time of all processes of the platform, the load generator not among them.");
    }
}
