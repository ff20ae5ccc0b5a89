package com.academy.course.authoring;

import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.ModuleId;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The modules of a course. Students see a change when the course is published again. */
@Service
public class EditOutline {

    private final Courses courses;
    private final OutlineQueries queries;
    private final Audit audit;
    private final Clock clock;

    EditOutline(Courses courses, OutlineQueries queries, Audit audit, Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ModuleView addModule(
            CourseReference reference, ModuleDetails module, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        ModuleId added = course.addModule(module, clock.instant());
        record(Action.MODULE_ADDED, added, null, Facts.of(course, module));
        return stored(course, added);
    }

    @Transactional
    public ModuleView reviseModule(
            ModuleId id, UnaryOperator<ModuleDetails> revision, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        CourseModule module = course.revise(id, clock.instant());
        Facts before = Facts.of(course, module.details());
        module.describe(revision.apply(module.details()));
        record(Action.MODULE_CHANGED, id, before, Facts.of(course, module.details()));
        return stored(course, id);
    }

    @Transactional
    public void removeModule(ModuleId id, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        ModuleDetails removed = course.removeModule(id, clock.instant());
        record(Action.MODULE_REMOVED, id, Facts.of(course, removed), null);
        courses.saveAndFlush(course);
    }

    @Transactional
    public List<ModuleView> orderModules(
            CourseReference reference, List<ModuleId> order, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        List<ModuleId> before = course.orderModules(order, clock.instant());
        courses.saveAndFlush(course);
        AuditSubject subject = AuditSubject.of(SubjectKind.COURSE, course.id().value());
        audit.record(
                AuditEntry.of(Action.MODULES_ORDERED, subject).facts(ModuleOrder.of(before), ModuleOrder.of(order)));
        return queries.draftModules(course.id());
    }

    private void record(Action action, ModuleId module, @Nullable Facts before, @Nullable Facts after) {
        audit.record(AuditEntry.of(action, AuditSubject.of(SubjectKind.MODULE, module.value()))
                .facts(before, after));
    }

    private ModuleView stored(Course course, ModuleId module) {
        courses.saveAndFlush(course);
        return queries.draftModule(module);
    }

    private record Facts(UUID courseId, boolean required) {

        static Facts of(Course course, ModuleDetails module) {
            return new Facts(course.id().value(), module.required());
        }
    }

    private record ModuleOrder(List<UUID> modules) {

        static ModuleOrder of(List<ModuleId> order) {
            return new ModuleOrder(order.stream().map(ModuleId::value).toList());
        }
    }
}
