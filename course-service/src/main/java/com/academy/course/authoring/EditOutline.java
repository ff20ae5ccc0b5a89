package com.academy.course.authoring;

import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.ModuleId;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The modules of a course. Nobody but its authors sees a change before the course is published again. */
@Service
public class EditOutline {

    private final Courses courses;
    private final OutlineQueries queries;
    private final Clock clock;

    EditOutline(Courses courses, OutlineQueries queries, Clock clock) {
        this.courses = courses;
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    public ModuleView addModule(
            CourseReference reference, ModuleDetails module, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        ModuleId added = course.addModule(module, clock.instant());
        return stored(course, added);
    }

    @Transactional
    public ModuleView reviseModule(
            ModuleId id, UnaryOperator<ModuleDetails> revision, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        CourseModule module = course.revise(id, clock.instant());
        module.describe(revision.apply(module.details()));
        return stored(course, id);
    }

    @Transactional
    public void removeModule(ModuleId id, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(id, author, expected);
        course.removeModule(id, clock.instant());
        courses.saveAndFlush(course);
    }

    @Transactional
    public List<ModuleView> orderModules(
            CourseReference reference, List<ModuleId> order, ExpectedVersion expected, CurrentUser author) {
        Course course = courses.getAndLock(reference, author, expected);
        course.orderModules(order, clock.instant());
        courses.saveAndFlush(course);
        return queries.draftModules(course.id());
    }

    private ModuleView stored(Course course, ModuleId module) {
        courses.saveAndFlush(course);
        return queries.draftModule(module);
    }
}
