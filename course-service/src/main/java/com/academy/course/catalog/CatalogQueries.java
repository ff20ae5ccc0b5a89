package com.academy.course.catalog;

import com.academy.course.category.CategoryId;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
public class CatalogQueries {

    private static final String COURSE = """
            select organization_id, course_id, instructor_id, slug, title, short_description, description, level,
                   language, category_id, requires_code, price, currency, status, outline_version, module_count,
                   lesson_count, published_at, updated_at
              from published_course
            """;
    private static final String OUTLINE = """
            select o.organization_id, o.course_id, o.instructor_id, o.version, o.title, o.modules, o.sequence,
                   o.published_at
              from outline o
              join published_course p on p.organization_id = o.organization_id and p.course_id = o.course_id
             where (p.status = 'PUBLISHED'
                    or p.organization_id = :organization and (:inspects or p.instructor_id = :user)
                    or exists (select from enrollment e
                                where e.course_id = o.course_id and e.user_id = :user and e.status = 'ACTIVE'))
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    CatalogQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<CourseSummary> page(CatalogFilter filter, PageRequest request) {
        List<CourseSummary.Row> rows = database.sql("""
                        with recursive wanted (category_id) as (
                            select cast(:category as uuid)
                            union
                            select c.category_id from category c join wanted w on c.parent_id = w.category_id
                        )
                        select course_id, organization_id, instructor_id, slug, title, short_description, level,
                               language, category_id, requires_code, price, currency, status, module_count,
                               lesson_count, published_at
                          from published_course
                         where status = 'PUBLISHED'
                           and (cast(:level as text) is null or level = :level)
                           and (cast(:language as text) is null or language = :language)
                           and (cast(:category as uuid) is null or category_id in (select category_id from wanted))
                           and (cast(:publishedAt as timestamptz) is null
                                or (published_at, course_id) < (cast(:publishedAt as timestamptz), cast(:id as uuid)))
                         order by published_at desc, course_id desc
                         limit :limit
                        """)
                .param("level", filter.level().map(Level::name).orElse(null))
                .param("language", filter.language().orElse(null))
                .param("category", filter.category().map(CategoryId::value).orElse(null))
                .param(
                        "publishedAt",
                        request.cursor()
                                .map(cursor -> Timestamps.of(cursor.instant(0)))
                                .orElse(null))
                .param("id", request.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("limit", request.fetch())
                .query(CourseSummary.Row.class)
                .list();
        return Page.of(rows, request, row -> Cursor.of(Objects.requireNonNull(row.publishedAt()), row.courseId()))
                .map(CourseSummary.Row::summary);
    }

    @Transactional(readOnly = true)
    public Optional<PublishedCourse> find(CourseReference reference) {
        return (switch (reference) {
                    case CourseReference.ById(CourseId id) ->
                        database.sql(COURSE + "where course_id = ?").param(id.value());
                    case CourseReference.BySlug(var slug) ->
                        database.sql(COURSE + "where slug = ?").param(slug.value());
                })
                .query(PublishedCourse.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<PublishedCourse> find(CourseId id) {
        return find(new CourseReference.ById(id));
    }

    /** The published course. An archived one is visible only to the students in it. */
    @Transactional(readOnly = true)
    public CourseView view(CourseReference reference, Optional<CurrentUser> caller) {
        return find(reference)
                .filter(course ->
                        course.isOpen() || caller.filter(it -> isIn(course, it)).isPresent())
                .map(CourseView::of)
                .orElseThrow(CourseNotFoundException::new);
    }

    private boolean isIn(PublishedCourse course, CurrentUser user) {
        return database.sql("""
                        select exists (select from enrollment
                                        where course_id = :course and user_id = :user and status = 'ACTIVE')
                        """)
                .param("course", course.courseId())
                .param("user", user.id())
                .query(Boolean.class)
                .single();
    }

    /** An outline that was published, the current one unless another is named. */
    @Transactional(readOnly = true)
    public OutlineView outline(CourseId course, Optional<Integer> version, Optional<CurrentUser> caller) {
        return readable("and o.course_id = :course and o.version = coalesce(:version, p.outline_version)", caller)
                .param("course", course.value())
                .param("version", version.orElse(null), Types.INTEGER)
                .query(this::outline)
                .optional()
                .map(OutlineView::of)
                .orElseThrow(CourseNotFoundException::new);
    }

    /** The outline that students follow now. */
    @Transactional(readOnly = true)
    public Optional<Outline> currentOutline(CourseId course, Optional<CurrentUser> caller) {
        return readable("and o.course_id = :course and o.version = p.outline_version", caller)
                .param("course", course.value())
                .query(this::outline)
                .optional();
    }

    /** The outline that students follow now, by one of its modules. */
    @Transactional(readOnly = true)
    public Optional<Outline> currentOutlineWith(UUID moduleId, Optional<CurrentUser> caller) {
        return readable("and p.module_ids @> array[:module]::uuid[] and o.version = p.outline_version", caller)
                .param("module", moduleId)
                .query(this::outline)
                .optional();
    }

    /** Outlines of archived courses are visible only to their students, their instructor and admins. */
    private JdbcClient.StatementSpec readable(String which, Optional<CurrentUser> caller) {
        return database.sql(OUTLINE + which)
                .param("user", caller.map(CurrentUser::id).orElse(null), Types.OTHER)
                .param("organization", caller.map(CurrentUser::organizationId).orElse(null), Types.OTHER)
                .param(
                        "inspects",
                        caller.filter(it -> it.isAdmin() || it.isOrganizationAdmin())
                                .isPresent());
    }

    private Outline outline(ResultSet row, int number) throws SQLException {
        return new Outline(
                row.getObject("organization_id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getObject("instructor_id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                json.readValue(row.getString("modules"), new TypeReference<List<Outline.OutlineModule>>() {}),
                row.getLong("sequence"),
                Columns.instant(row, "published_at"));
    }
}
