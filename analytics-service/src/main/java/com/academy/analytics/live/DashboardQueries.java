package com.academy.analytics.live;

import com.academy.analytics.coursereport.CourseReportQueries;
import com.academy.analytics.coursereport.Instructor;
import com.academy.analytics.coursereport.TeachingView;
import com.academy.analytics.learner.DashboardView;
import com.academy.analytics.learner.LearnerQueries;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.tenancy.Workers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads open dashboards, any number of them at once.
 *
 * <p>There is no caller, so this runs as a worker, with no more rights than the open dashboards need: as keys the
 * students who look at their own dashboard (in all organisations), as organisations those whose staff look at a course.
 * Each stream was accepted with its own token, and its course was checked then; each frame is made from rows that name
 * its student, or its course and organisation, so one dashboard's rows cannot come into another's.
 */
@Component
class DashboardQueries {

    private final LearnerQueries learners;
    private final CourseReportQueries reports;
    private final Transactions transaction;
    private final JsonMapper json;

    DashboardQueries(LearnerQueries learners, CourseReportQueries reports, Transactions transaction, JsonMapper json) {
        this.learners = learners;
        this.reports = reports;
        this.transaction = transaction;
        this.json = json;
    }

    Map<Dashboard, Frame> frames(Collection<Dashboard> dashboards) {
        var wanted = Wanted.of(dashboards);
        Map<Dashboard, Frame> frames = new HashMap<>();
        asWorker(wanted, () -> {
            if (!wanted.students().isEmpty()) {
                var found = learners.dashboards(wanted.students());
                wanted.students()
                        .forEach(it -> frames.put(
                                new Dashboard.OfStudent(it),
                                frame(found.containsKey(it) ? found.get(it) : learners.noDashboard())));
            }
            if (!wanted.courses().isEmpty()) {
                reports.courses(wanted.courses().keySet()).values().stream()
                        .filter(it ->
                                it.organizationId().equals(wanted.courses().get(it.courseId())))
                        .forEach(it -> frames.put(
                                new Dashboard.OfCourse(it.organizationId(), it.courseId()),
                                Frame.of("course", it.revision(), json.writeValueAsString(it), Set.of(it.courseId()))));
            }
            if (!wanted.instructors().isEmpty()) {
                var found = reports.teaching(wanted.instructors());
                wanted.instructors()
                        .forEach(it -> frames.put(
                                new Dashboard.OfInstructor(it),
                                frame(found.containsKey(it) ? found.get(it) : reports.nothing())));
            }
        });
        return frames;
    }

    Map<Dashboard, Long> revisions(Collection<Dashboard> dashboards) {
        var wanted = Wanted.of(dashboards);
        Map<Dashboard, Long> revisions = new HashMap<>();
        asWorker(wanted, () -> {
            if (!wanted.students().isEmpty()) {
                learners.revisions(wanted.students())
                        .forEach((student, revision) -> revisions.put(new Dashboard.OfStudent(student), revision));
            }
            if (!wanted.courses().isEmpty()) {
                reports.courseRevisions(wanted.courses().keySet())
                        .forEach((course, revision) -> revisions.put(
                                new Dashboard.OfCourse(
                                        Objects.requireNonNull(wanted.courses().get(course)), course),
                                revision));
            }
            if (!wanted.instructors().isEmpty()) {
                reports.teachingRevisions(wanted.instructors())
                        .forEach((instructor, revision) ->
                                revisions.put(new Dashboard.OfInstructor(instructor), revision));
            }
        });
        return revisions;
    }

    private Frame frame(DashboardView view) {
        return Frame.of("dashboard", view.revision(), json.writeValueAsString(view), Set.of());
    }

    private Frame frame(TeachingView view) {
        return Frame.of(
                "courses",
                view.revision(),
                json.writeValueAsString(view),
                view.items().stream().map(TeachingView.CourseSummary::courseId).collect(Collectors.toSet()));
    }

    private void asWorker(Wanted wanted, Runnable work) {
        Workers.run(wanted.organizations(), wanted.students(), () -> transaction.run(work));
    }

    /** @param courses each with the organisation it was opened in */
    private record Wanted(Set<UUID> students, Map<UUID, UUID> courses, Set<Instructor> instructors) {

        static Wanted of(Collection<Dashboard> dashboards) {
            var wanted = new Wanted(new HashSet<>(), new HashMap<>(), new HashSet<>());
            dashboards.forEach(dashboard -> {
                switch (dashboard) {
                    case Dashboard.OfStudent(UUID student) -> wanted.students.add(student);
                    case Dashboard.OfCourse(UUID organization, UUID course) -> wanted.courses.put(course, organization);
                    case Dashboard.OfInstructor(Instructor instructor) -> wanted.instructors.add(instructor);
                }
            });
            return wanted;
        }

        Set<UUID> organizations() {
            return Stream.concat(courses.values().stream(), instructors.stream().map(Instructor::organizationId))
                    .collect(Collectors.toSet());
        }
    }
}
