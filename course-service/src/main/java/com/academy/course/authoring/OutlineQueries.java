package com.academy.course.authoring;

import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseNotFoundException;
import com.academy.course.catalog.CourseOwner;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.LessonId;
import com.academy.course.catalog.LessonType;
import com.academy.course.catalog.ModuleId;
import com.academy.course.catalog.Outline;
import com.academy.course.catalog.Outline.OutlineModule;
import com.academy.course.content.LessonContent;
import com.academy.course.content.LessonContents;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a course: the draft for the staff of the course, for other callers the published outline. */
@Service
public class OutlineQueries {

    private static final String MODULE = """
            select m.module_id as id, m.course_id, m.position, m.title, m.description, m.required,
                   (select count(*) from lesson l where l.module_id = m.module_id) as lesson_count, c.version
              from course_module m
              join course c on c.organization_id = m.organization_id and c.course_id = m.course_id
            """;
    private static final String LESSON =
            "select lesson_id as id, module_id, position, title, type, preview, required, duration_seconds from lesson ";

    private final JdbcClient database;
    private final CatalogQueries catalog;
    private final CourseQueries courses;
    private final LessonContents contents;

    OutlineQueries(JdbcClient database, CatalogQueries catalog, CourseQueries courses, LessonContents contents) {
        this.database = database;
        this.catalog = catalog;
        this.courses = courses;
        this.contents = contents;
    }

    @Transactional(readOnly = true)
    public Page<ModuleView> modules(CourseReference reference, Optional<CurrentUser> caller, PageRequest page) {
        CourseId course = new CourseId(courses.get(reference, caller).id());
        List<ModuleView> modules = inspects("c.course_id", course.value(), caller)
                ? draftModules(course)
                : catalog.currentOutline(course, caller)
                        .map(OutlineQueries::modules)
                        .orElseThrow(CourseNotFoundException::new);
        return slice(modules, page, ModuleView::position);
    }

    @Transactional(readOnly = true)
    public ModuleView module(ModuleId id, Optional<CurrentUser> caller) {
        return inspects("m.module_id", id.value(), caller)
                ? draftModule(id)
                : catalog.currentOutlineWith(id.value(), caller)
                        .flatMap(outline -> outline.module(id.value())
                                .map(module -> ModuleView.of(outline.courseId().value(), module)))
                        .orElseThrow(CourseModule.ModuleNotFoundException::new);
    }

    @Transactional(readOnly = true)
    public Page<LessonSummary> lessons(ModuleId id, Optional<CurrentUser> caller, PageRequest page) {
        List<LessonSummary> lessons = inspects("m.module_id", id.value(), caller)
                ? draftLessons(id)
                : catalog.currentOutlineWith(id.value(), caller)
                        .flatMap(outline -> outline.module(id.value()))
                        .map(OutlineQueries::lessons)
                        .orElseThrow(CourseModule.ModuleNotFoundException::new);
        return slice(lessons, page, LessonSummary::position);
    }

    @Transactional(readOnly = true)
    public LessonView lesson(LessonId id, Optional<CurrentUser> caller) {
        return inspects("l.lesson_id", id.value(), caller) ? draftLesson(id) : publishedLesson(id, caller);
    }

    List<ModuleView> draftModules(CourseId course) {
        return database.sql(MODULE + "where m.course_id = ? order by m.position")
                .param(course.value())
                .query(ModuleView.class)
                .list();
    }

    ModuleView draftModule(ModuleId id) {
        return database.sql(MODULE + "where m.module_id = ?")
                .param(id.value())
                .query(ModuleView.class)
                .optional()
                .orElseThrow(CourseModule.ModuleNotFoundException::new);
    }

    List<LessonSummary> draftLessons(ModuleId module) {
        return database.sql(LESSON + "where module_id = ? order by position")
                .param(module.value())
                .query(LessonSummary.class)
                .list();
    }

    LessonView draftLesson(LessonId id) {
        return database.sql("""
                        select l.lesson_id, l.course_id, l.module_id, l.position, l.title, l.type, l.preview,
                               l.required, l.duration_seconds, lc.content, c.version
                          from lesson l
                          join course c on c.organization_id = l.organization_id and c.course_id = l.course_id
                          join lesson_content lc on lc.lesson_id = l.lesson_id
                         where l.lesson_id = ?
                        """)
                .param(id.value())
                .query(LessonRow.class)
                .optional()
                .map(row -> row.view(contents.read(row.content())))
                .orElseThrow(CourseModule.LessonNotFoundException::new);
    }

    /** Previews of open courses are public; other lessons are for the students of the course. */
    private LessonView publishedLesson(LessonId id, Optional<CurrentUser> caller) {
        return database.sql("""
                        select lc.lesson_id, lc.course_id, cast(m.value ->> 'moduleId' as uuid) as module_id,
                               cast(l.value ->> 'position' as int) as position, l.value ->> 'title' as title,
                               l.value ->> 'type' as type, lc.preview,
                               cast(l.value ->> 'required' as boolean) as required,
                               cast(l.value ->> 'durationSeconds' as int) as duration_seconds,
                               lc.content, cast(null as bigint) as version
                          from lesson_content lc
                          join published_course p
                            on p.organization_id = lc.organization_id and p.course_id = lc.course_id
                          join outline o
                            on o.organization_id = p.organization_id and o.course_id = p.course_id
                               and o.version = p.outline_version
                         cross join lateral jsonb_array_elements(o.modules) m
                         cross join lateral jsonb_array_elements(m.value -> 'lessons') l
                         where lc.lesson_id = :lesson and lc.published
                           and l.value ->> 'lessonId' = cast(:lesson as text)
                           and (lc.preview and p.status = 'PUBLISHED'
                                or exists (select from enrollment e
                                            where e.course_id = lc.course_id and e.user_id = :user
                                              and e.status = 'ACTIVE'))
                        """)
                .param("lesson", id.value())
                .param("user", caller.map(CurrentUser::id).orElse(null), Types.OTHER)
                .query(LessonRow.class)
                .optional()
                .map(row -> row.view(contents.read(row.content())))
                .orElseThrow(CourseModule.LessonNotFoundException::new);
    }

    /** Whether the caller answers for the course of a part. */
    private boolean inspects(String column, UUID id, Optional<CurrentUser> caller) {
        return caller.filter(CurrentUser::isStaff)
                .flatMap(staff -> database.sql("""
                                select c.organization_id, c.instructor_id
                                  from course c
                                  left join course_module m
                                    on m.organization_id = c.organization_id and m.course_id = c.course_id
                                  left join lesson l
                                    on l.organization_id = m.organization_id and l.module_id = m.module_id
                                 where %s = ?
                                 limit 1
                                """.formatted(column))
                        .param(id)
                        .query(CourseOwner.class)
                        .optional()
                        .filter(owner -> owner.letsInspect(staff)))
                .isPresent();
    }

    private static List<ModuleView> modules(Outline outline) {
        return outline.modules().stream()
                .map(module -> ModuleView.of(outline.courseId().value(), module))
                .toList();
    }

    private static List<LessonSummary> lessons(OutlineModule module) {
        return module.lessons().stream()
                .map(lesson -> LessonSummary.of(module.moduleId(), lesson))
                .toList();
    }

    /** An outline is small and read whole; clients still get it in pages, as every list. */
    private static <T> Page<T> slice(List<T> parts, PageRequest page, ToIntFunction<T> position) {
        long after = page.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        List<T> rest = parts.stream()
                .filter(part -> position.applyAsInt(part) > after)
                .limit(page.fetch())
                .toList();
        return Page.of(rest, page, part -> Cursor.of(position.applyAsInt(part)));
    }

    record LessonRow(
            UUID lessonId,
            UUID courseId,
            UUID moduleId,
            int position,
            String title,
            LessonType type,
            boolean preview,
            boolean required,
            @Nullable Integer durationSeconds,
            String content,
            @Nullable Long version) {

        LessonView view(LessonContent content) {
            return new LessonView(
                    lessonId,
                    courseId,
                    moduleId,
                    position,
                    title,
                    type,
                    preview,
                    required,
                    durationSeconds,
                    content instanceof LessonContent.Article(var text) ? text.html() : null,
                    content instanceof LessonContent.Video(var link) ? link : null,
                    List.of(),
                    version);
        }
    }
}
