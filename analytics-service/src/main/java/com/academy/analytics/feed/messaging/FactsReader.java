package com.academy.analytics.feed.messaging;

import com.academy.analytics.courseprogress.CompletedModule;
import com.academy.analytics.courseprogress.EnrollmentFact;
import com.academy.analytics.courseprogress.Facts;
import com.academy.analytics.outline.ArchivedCourse;
import com.academy.analytics.outline.Outline;
import com.academy.analytics.outline.OutlineModule;
import com.academy.platform.event.inbox.ReceivedEvent;
import java.util.List;
import java.util.UUID;

/** Reads what projections are made of; the other facts of the topics are of no concern to them. */
final class FactsReader {

    private FactsReader() {}

    static Facts read(List<ReceivedEvent> events) {
        var facts = new Facts();
        events.forEach(event -> read(event, facts));
        return facts;
    }

    private static void read(ReceivedEvent event, Facts facts) {
        switch (event.type()) {
            case ModuleCompleted.TYPE ->
                moduleCompleted(event, event.as(ModuleCompleted.class).event(), facts);
            case ModuleStarted.TYPE -> {
                var it = event.as(ModuleStarted.class).event();
                facts.add(EnrollmentFact.active(
                        of(event, it.organizationId(), it.enrollmentId(), it.userId(), it.courseId()), it.startedAt()));
            }
            case CourseCompleted.TYPE -> {
                var it = event.as(CourseCompleted.class).event();
                facts.add(EnrollmentFact.counted(
                                of(event, it.organizationId(), it.enrollmentId(), it.userId(), it.courseId()),
                                event.sequence(),
                                it.outlineVersion(),
                                it.completed(),
                                it.total(),
                                it.completedAt())
                        .courseCompleted(it.completedAt()));
            }
            case StudentEnrolled.TYPE -> {
                var it = event.as(StudentEnrolled.class).event();
                facts.add(EnrollmentFact.enrolled(
                        of(event, it.organizationId(), it.enrollmentId(), it.userId(), it.courseId()),
                        event.sequence(),
                        it.enrolledAt()));
            }
            case StudentWithdrawn.TYPE -> {
                var it = event.as(StudentWithdrawn.class).event();
                facts.add(EnrollmentFact.withdrawn(
                        of(event, it.organizationId(), it.enrollmentId(), it.userId(), it.courseId()),
                        event.sequence()));
            }
            case OutlineChanged.TYPE ->
                facts.add(outline(event.as(OutlineChanged.class).event(), event.partition()));
            case CourseArchived.TYPE -> {
                var it = event.as(CourseArchived.class).event();
                facts.add(new ArchivedCourse(it.organizationId(), it.courseId(), it.archivedAt(), event.partition()));
            }
            default -> {} // the topics also carry what no projection is made of
        }
    }

    private static void moduleCompleted(ReceivedEvent event, ModuleCompleted it, Facts facts) {
        facts.add(new CompletedModule(
                it.organizationId(),
                it.enrollmentId(),
                it.moduleId(),
                it.userId(),
                it.courseId(),
                it.completedAt(),
                event.partition()));
        facts.add(EnrollmentFact.counted(
                of(event, it.organizationId(), it.enrollmentId(), it.userId(), it.courseId()),
                event.sequence(),
                it.outlineVersion(),
                it.completed(),
                it.total(),
                it.completedAt()));
    }

    private static EnrollmentFact.Of of(
            ReceivedEvent event, UUID organization, UUID enrollment, UUID user, UUID course) {
        return new EnrollmentFact.Of(organization, enrollment, user, course, event.partition());
    }

    private static Outline outline(OutlineChanged it, int partition) {
        return new Outline(
                it.organizationId(),
                it.courseId(),
                it.instructorId(),
                it.title(),
                it.version(),
                it.publishedAt(),
                it.modules().stream()
                        .map(module -> new OutlineModule(
                                module.moduleId(), module.position(), module.required(), module.title()))
                        .toList(),
                partition);
    }
}
