package com.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.academy.journeys.RunningPlatform.Academy;
import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Answers.CourseProgress;
import com.academy.journeys.client.Answers.CourseRow;
import com.academy.journeys.client.Answers.ModuleProgress;
import com.academy.journeys.client.Answers.ModuleRate;
import com.academy.journeys.client.Answers.Reconciliation;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.Click;
import com.academy.journeys.school.Clicks;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@JourneyTest
class KilledProcessesIT {

    /** For {@code make test-long}. */
    private static final boolean LONG = Boolean.getBoolean("academy.long");

    private static final int ROUNDS = LONG ? 7 : 1;

    private static final int STUDENTS = 20;
    private static final int COURSES = LONG ? 6 : 1;
    private static final int MODULES = 100;
    private static final int PER_SECOND = 20;

    /** A broker takes a killed consumer for living until its session ends, and begins to count anew when it is killed. */
    private static final Duration CONSUMERS_ARE_BACK = Duration.ofSeconds(120);

    private static final List<String> SERVICES =
            List.of("progress-service", "analytics-service", "course-service", "gateway");
    private static final List<String> DATABASES =
            List.of("postgres", "postgres-course", "postgres-progress", "postgres-analytics");

    private final Academy academy;
    private final AcademyClient client;

    KilledProcessesIT(Academy academy) {
        this.academy = academy;
        this.client = academy.client();
    }

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void loseNothingThatWasAnsweredAndCountNothingTwice() {
        School school = new School(client);
        Session admin = academy.accounts().admin();
        Session instructor = school.instructor("Ada", "Author");
        List<Student> students = school.students(STUDENTS);
        List<TaughtCourse> courses = new ArrayList<>();
        List<Click> clicks = new ArrayList<>();
        for (int i = 0; i < COURSES; i++) {
            TaughtCourse course = school.course(instructor, "A Rough Ride " + i, MODULES);
            school.enroll(instructor, course, students);
            courses.add(course);
            course.modules()
                    .forEach(module -> students.forEach(
                            student -> clicks.add(new Click(student, student.enrollmentIn(course), module))));
        }
        Reconciliation before = settled(admin);

        Set<Click> answered = completeWhileProcessesDie(clicks);

        Map<UUID, Set<UUID>> truth = new HashMap<>();
        for (Student student : students) {
            courses.forEach(course -> truth.put(student.enrollmentIn(course), completedModules(student, course)));
        }
        assertThat(answered)
                .hasSizeGreaterThan(100)
                .allSatisfy(click -> assertThat(truth.get(click.enrollment())).contains(click.module()));
        for (Student student : students) {
            await().atMost(CONSUMERS_ARE_BACK)
                    .untilAsserted(() -> assertThat(
                                    client.dashboard(student.session()).courses())
                            .extracting(CourseRow::completed)
                            .containsExactlyInAnyOrderElementsOf(courses.stream()
                                    .map(course -> truth.get(student.enrollmentIn(course))
                                            .size())
                                    .toList()));
        }
        Map<UUID, Long> byModule = truth.values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(module -> module, Collectors.counting()));
        courses.forEach(course -> assertThat(
                        client.courseDashboard(instructor, course.id()).modules())
                .hasSize(MODULES)
                .allSatisfy((ModuleRate module) ->
                        assertThat((long) module.completed()).isEqualTo(byModule.getOrDefault(module.moduleId(), 0L))));
        Reconciliation after = settled(admin);
        assertThat(completed(after) - completed(before))
                .isEqualTo(truth.values().stream().mapToLong(Set::size).sum());
    }

    private Set<Click> completeWhileProcessesDie(List<Click> clicks) {
        List<Clicks.Outcome> outcomes = new CopyOnWriteArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        try (AcademyClient impatient = academy.impatientClient()) {
            Thread clicking = Thread.ofVirtual().start(() -> {
                // At the end it starts again: a repeated completion counts once.
                for (int from = 0; !over.get(); from = (from + PER_SECOND) % clicks.size()) {
                    outcomes.addAll(new Clicks(impatient).send(clicks.subList(from, from + PER_SECOND), PER_SECOND));
                }
            });
            for (String victim : victims()) {
                awaitMore(outcomes, true, victim + " is still alive");
                academy.platform().kill(victim);
                awaitMore(outcomes, false, victim + " is dead");
                academy.platform().start(victim);
                academy.platform().awaitHealthy();
            }
            awaitMore(outcomes, true, "everything is back");
            over.set(true);
            await().atMost(Duration.ofSeconds(40)).until(() -> !clicking.isAlive());
        }
        return outcomes.stream()
                .filter(outcome -> outcome.answer() != null)
                .map(Clicks.Outcome::click)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A service, a database and Kafka; in the long run all of them, seven times. In an order of chance. */
    private static List<String> victims() {
        long seed = Long.getLong("academy.seed", System.nanoTime());
        Random chance = new Random(seed);
        List<String> victims = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<String> round = new ArrayList<>(some(SERVICES, chance));
            round.addAll(some(DATABASES, chance));
            round.add("kafka");
            Collections.shuffle(round, chance);
            victims.addAll(round);
        }
        System.out.printf("Killed in this order, again with -Dacademy.seed=%d: %s%n", seed, victims);
        return victims;
    }

    private static List<String> some(List<String> processes, Random chance) {
        return LONG ? processes : List.of(processes.get(chance.nextInt(processes.size())));
    }

    private static void awaitMore(List<Clicks.Outcome> outcomes, boolean answered, String when) {
        int seen = outcomes.size();
        await(when).atMost(Duration.ofSeconds(40)).until(() -> {
            List<Clicks.Outcome> more = outcomes.subList(seen, outcomes.size());
            return answered
                    ? more.stream().filter(outcome -> outcome.answer() != null).count() >= 10
                    : more.size() >= 10;
        });
    }

    private Set<UUID> completedModules(Student student, TaughtCourse course) {
        CourseProgress progress = client.courseProgress(student.session(), student.enrollmentIn(course));
        Set<UUID> completed = progress.modules().stream()
                .filter(module -> module.state().equals("COMPLETED"))
                .map(ModuleProgress::moduleId)
                .collect(Collectors.toSet());
        assertThat(progress.completed()).isEqualTo(completed.size());
        return completed;
    }

    /** The reconciliation once all events have arrived; it must then agree. */
    private Reconciliation settled(Session admin) {
        await().atMost(CONSUMERS_ARE_BACK)
                .untilAsserted(
                        () -> assertThat(client.reconciliation(admin)).matches(Reconciliation::agrees, "agrees"));
        return client.reconciliation(admin);
    }

    private static long completed(Reconciliation reconciliation) {
        return reconciliation.applied("module.completed.v1");
    }
}
