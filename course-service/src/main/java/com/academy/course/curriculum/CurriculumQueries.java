package com.academy.course.curriculum;

import com.academy.course.authoring.CourseQueries;
import com.academy.course.authoring.LessonSummary;
import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseNotFoundException;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseView;
import com.academy.course.catalog.Outline;
import com.academy.course.curriculum.CurriculumView.CurriculumModule;
import com.academy.platform.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CurriculumQueries {

    private final JdbcClient database;
    private final CatalogQueries catalog;
    private final CourseQueries courses;

    CurriculumQueries(JdbcClient database, CatalogQueries catalog, CourseQueries courses) {
        this.database = database;
        this.catalog = catalog;
        this.courses = courses;
    }

    /** Only the staff of a course gets its version, and with it the draft. */
    @Transactional(readOnly = true)
    public CurriculumView get(CourseReference reference, Optional<CurrentUser> caller) {
        CourseView course = courses.get(reference, caller);
        return course.version() == null ? published(new CourseId(course.id()), caller) : draft(course);
    }

    private CurriculumView published(CourseId course, Optional<CurrentUser> caller) {
        Outline outline = catalog.currentOutline(course, caller).orElseThrow(CourseNotFoundException::new);
        List<CurriculumModule> modules = outline.modules().stream()
                .map(module -> new CurriculumModule(
                        module.moduleId(),
                        module.position(),
                        module.title(),
                        module.description(),
                        module.required(),
                        module.lessons().stream()
                                .map(lesson -> LessonSummary.of(module.moduleId(), lesson))
                                .toList()))
                .toList();
        return new CurriculumView(course.value(), outline.version(), modules, null);
    }

    private CurriculumView draft(CourseView course) {
        Map<UUID, List<LessonSummary>> lessons =
                database.sql("""
                        select lesson_id as id, module_id, position, title, type, preview, required, duration_seconds
                          from lesson
                         where organization_id = ? and course_id = ?
                         order by position
                        """).params(course.organizationId(), course.id()).query(LessonSummary.class).stream()
                        .collect(Collectors.groupingBy(LessonSummary::moduleId));
        List<CurriculumModule> modules =
                database.sql("""
                        select module_id as id, position, title, description, required
                          from course_module
                         where organization_id = ? and course_id = ?
                         order by position
                        """).params(course.organizationId(), course.id()).query(ModuleRow.class).stream()
                        .map(row -> row.with(lessons.getOrDefault(row.id(), List.of())))
                        .toList();
        return new CurriculumView(course.id(), course.outlineVersion(), modules, course.version());
    }

    record ModuleRow(
            UUID id, int position, String title, @Nullable String description, boolean required) {

        CurriculumModule with(List<LessonSummary> lessons) {
            return new CurriculumModule(id, position, title, description, required, lessons);
        }
    }
}
