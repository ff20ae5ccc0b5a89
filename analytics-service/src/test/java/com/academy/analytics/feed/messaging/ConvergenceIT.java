package com.academy.analytics.feed.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.analytics.AnalyticsServiceTest;
import com.academy.analytics.Course;
import com.academy.analytics.Enrolled;
import com.academy.analytics.courseprogress.KeepProgress;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.inbox.ReceivedEvent;
import com.academy.platform.tenancy.Workers;
import com.academy.platform.test.AtOnce;
import com.academy.platform.test.CountedStatements;
import com.academy.platform.test.TestEvents.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** In any order of events, and with repeated ones, the projections end up the same, and right. */
class ConvergenceIT extends AnalyticsServiceTest {

    private static final String PROJECTION = """
            select concat_ws(' ', 'progress', p.enrollment_id, status, enrollment_sequence, enrolled_at, outline_version,
                             completed, total, sequence, last_activity_at, course_completed_at) as row
            from course_progress p where organization_id in (:organizations)
            union all
            select concat_ws(' ', 'overall', organization_id, user_id, enrolled, completed, total)
            from overall_progress where organization_id in (:organizations)
            union all
            select concat_ws(' ', 'completion', enrollment_id, module_id, completed_at)
            from module_completion where organization_id in (:organizations)
            union all
            select concat_ws(' ', 'module', module_id, day, sum(completions))
            from module_counter where organization_id in (:organizations) group by module_id, day
            union all
            select concat_ws(' ', 'course', course_id, day, sum(enrollments), sum(completions))
            from course_counter where organization_id in (:organizations) group by course_id, day
            having sum(enrollments) <> 0 or sum(completions) <> 0
            union all
            select concat_ws(' ', 'outline', course_id, title, instructor_id, outline_version, required_modules,
                             published_at, archived_at)
            from course where organization_id in (:organizations)
            order by row""";

    @Autowired
    KeepProgress keepProgress;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient sql;

    static List<Long> seeds() {
        return new Random(20261121).longs(60).boxed().toList();
    }

    static List<Long> fewSeeds() {
        return seeds().subList(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsUpTheSameWhateverTheOrder(long seed) {
        var story = new Story();
        var random = new Random(seed);
        List<Fact> shuffled = new ArrayList<>(story.facts);
        IntStream.range(0, story.facts.size() / 2)
                .forEach(_ -> shuffled.add(story.facts.get(random.nextInt(story.facts.size()))));
        Collections.shuffle(shuffled, random);

        List<String> inOrder = undone(story, () -> {
            keep(story.facts);
            return projection(story);
        });
        List<String> anyhow = undone(story, () -> {
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(6));
                keep(shuffled.subList(from, to));
                from = to;
            }
            return projection(story);
        });

        assertThat(anyhow).isEqualTo(inOrder);
        assertThat(anyhow).containsAll(story.expected());
    }

    /** Two concurrent consumers: one gets events of courses, the other of progress. */
    @ParameterizedTest
    @MethodSource("fewSeeds")
    void endsUpTheSameWhenTwoConsumersMeet(long seed) throws Exception {
        var random = new Random(seed);
        var story = new Story();
        List<Fact> courses = of(story, "course-events");
        List<Fact> progress = of(story, "progress-events");
        Collections.shuffle(courses, random);
        Collections.shuffle(progress, random);

        AtOnce.call(List.<Callable<Integer>>of(() -> oneByOne(story, courses), () -> oneByOne(story, progress)));

        List<String> inOrder = story.expected();
        assertThat(asWorker(story, () -> projection(story))).containsAll(inOrder);
    }

    @Test
    void asksTheDatabaseAsOftenForManyFactsAsForOne() {
        var course = aCourse("Statements", 10);
        var students = IntStream.range(0, 40)
                .mapToObj(_ -> new Enrolled(Ids.next(), course))
                .toList();
        var story = new Story();
        story.organizations = Set.of(organization);
        asWorker(story, () -> {
            keep(List.of(course.outline()));
            keep(students.stream().map(Enrolled::enrolled).toList());
            return 0;
        });
        List<Fact> one = List.of(students.getFirst().completed(1));
        List<Fact> many = students.stream()
                .skip(1)
                .flatMap(it -> IntStream.rangeClosed(1, 10).mapToObj(it::completed))
                .toList();

        int forOne = asWorker(story, () -> CountedStatements.during(() -> keep(one)));
        int forMany = asWorker(story, () -> CountedStatements.during(() -> keep(many)));

        assertThat(many).hasSize(390);
        assertThat(forMany).isEqualTo(forOne);
        assertThat(forMany).as("lock, completions, all that follows").isEqualTo(3);
    }

    /** More enrolments than one transaction counts: the rest is counted afterwards. */
    @Test
    void countsALargeCourseByANewOutlineSomeAtATime() {
        var course = aCourse("Large", 3);
        var students = IntStream.range(0, 2_300)
                .mapToObj(_ -> new Enrolled(Ids.next(), course))
                .toList();
        var story = new Story();
        story.organizations = Set.of(organization);
        asWorker(story, () -> {
            keep(List.of(course.outline()));
            keep(students.stream().map(Enrolled::enrolled).toList());
            keep(students.stream().map(it -> it.completed(3)).toList());
            return 0;
        });
        Fact revised = course.revised(1, 0);

        asWorker(story, () -> {
            keep(List.of(revised));
            return 0;
        });
        asWorker(story, () -> {
            keep(List.of(students.getFirst().completed(1)));
            return 0;
        });

        String counted = """
                select count(*) filter (where outline_version = 2 and total = 2) from course_progress
                where course_id = ? and completed = ?""";
        soon().untilAsserted(() -> assertThat(List.of(number(counted, course.id, 1), number(counted, course.id, 2)))
                .isEqualTo(List.of(students.size() - 1, 1)));
        soon().untilAsserted(
                        () -> assertThat(number("select count(*) from outline_change where course_id = ?", course.id))
                                .isZero());
        assertThat(number("select sum(total)::int from overall_progress where organization_id = ?", organization))
                .isEqualTo(2 * students.size());
    }

    private int number(String query, Object... parameters) {
        return database.asAdministrator()
                .sql(query)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private int oneByOne(Story story, List<Fact> facts) {
        facts.forEach(fact -> asWorker(story, () -> {
            keep(List.of(fact));
            return 0;
        }));
        return facts.size();
    }

    private static List<Fact> of(Story story, String topic) {
        return story.facts.stream()
                .filter(it -> it.topic().equals(topic))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void keep(List<Fact> facts) {
        List<ReceivedEvent> events = facts.stream()
                .map(it -> received(it, Math.floorMod(it.key().hashCode(), 12)))
                .toList();
        keepProgress.keep(FactsReader.read(events));
    }

    /** As the platform hands it to a handler. */
    private static ReceivedEvent received(Fact fact, int partition) {
        return new ReceivedEvent(
                fact.id(),
                fact.type(),
                fact.source(),
                fact.subject(),
                fact.sequence(),
                Instant.parse("2026-03-01T12:00:00Z"),
                fact.organization(),
                fact.key(),
                fact.topic(),
                partition,
                0,
                false,
                fact.payload().toString());
    }

    private List<String> projection(Story story) {
        return sql.sql(PROJECTION)
                .param("organizations", story.organizations)
                .query(String.class)
                .list();
    }

    private <T> T asWorker(Story story, Supplier<T> work) {
        return Workers.run(story.organizations, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private <T> T undone(Story story, Supplier<T> work) {
        return Workers.run(
                story.organizations,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return work.get();
                })));
    }

    /** Three courses in two organisations, one of them revised in the middle; students who finish, go on, leave. */
    private final class Story {

        private final UUID other = Ids.next();
        private final Course revised = new Course(organization, instructor, "Revised", 5);
        private final Course plain = new Course(organization, instructor, "Plain", 3);
        private final Course elsewhere = new Course(other, Ids.next(), "Elsewhere", 4);
        private final List<Enrolled> enrolled = new ArrayList<>();
        private final Set<UUID> left = new HashSet<>();
        private final List<Fact> facts = new ArrayList<>();
        private Set<UUID> organizations = Set.of(organization, other);

        Story() {
            UUID one = Ids.next();
            UUID two = Ids.next();
            facts.add(revised.outline());
            facts.add(plain.outline());
            facts.add(elsewhere.outline());

            var oneRevised = enroll(one, revised);
            var onePlain = enroll(one, plain);
            var oneElsewhere = enroll(one, elsewhere);
            var twoRevised = enroll(two, revised);
            var twoPlain = enroll(two, plain);
            var late = new Enrolled(Ids.next(), revised);

            facts.add(oneRevised.started(1));
            facts.add(oneRevised.completed(1));
            facts.add(oneRevised.completed(2));
            facts.add(twoRevised.completed(1));
            IntStream.rangeClosed(1, 3).forEach(module -> facts.add(onePlain.completed(module)));
            facts.add(onePlain.courseCompleted());
            facts.add(oneElsewhere.completed(4));
            IntStream.rangeClosed(2, 5).forEach(module -> facts.add(twoRevised.completed(module)));
            facts.add(twoRevised.courseCompleted());
            facts.add(twoPlain.completed(2));
            facts.add(twoPlain.withdrawn());
            left.add(twoPlain.id);

            facts.add(revised.revised(1, 2));
            facts.add(oneRevised.completed(6));
            enrolled.add(late);
            facts.add(late.enrolled());
            facts.add(late.completed(3));
            facts.add(plain.archived());
        }

        private Enrolled enroll(UUID student, Course course) {
            var enrollment = new Enrolled(student, course);
            enrolled.add(enrollment);
            facts.add(enrollment.enrolled());
            return enrollment;
        }

        /** Counted here by hand, not by SQL. */
        List<String> expected() {
            List<String> rows = new ArrayList<>();
            enrolled.stream()
                    .filter(it -> !left.contains(it.id))
                    .collect(Collectors.groupingBy(it -> it.course.organization + " " + it.student))
                    .forEach((who, all) -> rows.add("overall %s %d %d %d"
                            .formatted(
                                    who,
                                    all.size(),
                                    all.stream().mapToLong(Enrolled::done).sum(),
                                    all.stream()
                                            .mapToInt(it -> it.course.modules().size())
                                            .sum())));
            return rows;
        }
    }
}
