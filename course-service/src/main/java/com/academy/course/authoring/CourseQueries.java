package com.academy.course.authoring;

import com.academy.course.catalog.CatalogFilter;
import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseNotFoundException;
import com.academy.course.catalog.CourseOwner;
import com.academy.course.catalog.CourseReference;
import com.academy.course.catalog.CourseStatus;
import com.academy.course.catalog.CourseSummary;
import com.academy.course.catalog.CourseView;
import com.academy.course.catalog.Level;
import com.academy.course.category.CategoryId;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courses as their authors see them, and as other callers do. */
@Service
public class CourseQueries {

    private static final String COURSE = """
            select c.course_id as id, c.organization_id, c.instructor_id, c.slug, c.title, c.short_description,
                   c.description, c.level, c.language, c.category_id, c.requires_code, c.price, c.currency, c.status,
                   c.outline_version, c.created_at, c.updated_at, c.published_at, c.version,
                   (select count(*) from course_module m where m.course_id = c.course_id
                       and m.organization_id = c.organization_id) as module_count,
                   (select count(*) from lesson l where l.course_id = c.course_id
                       and l.organization_id = c.organization_id) as lesson_count,
                   (select s.capacity from course_seats s where s.course_id = c.course_id) as capacity
              from course c
            """;

    private final JdbcClient database;
    private final CatalogQueries catalog;

    CourseQueries(JdbcClient database, CatalogQueries catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** The draft, for the staff of the course; for other callers the published course. */
    @Transactional(readOnly = true)
    public CourseView get(CourseReference reference, Optional<CurrentUser> caller) {
        return caller.filter(CurrentUser::isStaff)
                .flatMap(staff -> find(reference).filter(row -> row.owner().letsInspect(staff)))
                .map(Row::view)
                .orElseGet(() -> catalog.view(reference, caller));
    }

    /** A course for a user who may change it; for other callers it does not exist. */
    @Transactional(readOnly = true)
    public CourseView own(CourseId id, CurrentUser author) {
        return find(new CourseReference.ById(id))
                .filter(row -> row.owner().letsChange(author))
                .map(Row::view)
                .orElseThrow(CourseNotFoundException::new);
    }

    /** Those that an instructor works on, or all that an admin may change; the newest first. */
    @Transactional(readOnly = true)
    public Page<CourseSummary> mine(CurrentUser author, CatalogFilter filter, PageRequest request) {
        List<CourseSummary.Row> rows = database.sql("""
                        with recursive wanted (category_id) as (
                            select cast(:category as uuid)
                            union
                            select k.category_id from category k join wanted w on k.parent_id = w.category_id
                        )
                        select c.course_id, c.organization_id, c.instructor_id, c.slug, c.title, c.short_description,
                               c.level, c.language, c.category_id, c.requires_code, c.price, c.currency, c.status,
                               c.published_at,
                               (select count(*) from course_module m where m.course_id = c.course_id
                                   and m.organization_id = c.organization_id) as module_count,
                               (select count(*) from lesson l where l.course_id = c.course_id
                                   and l.organization_id = c.organization_id) as lesson_count
                          from course c
                         where c.organization_id = :organization
                           and (cast(:instructor as uuid) is null or c.instructor_id = :instructor)
                           and (cast(:level as text) is null or c.level = :level)
                           and (cast(:language as text) is null or c.language = :language)
                           and (cast(:category as uuid) is null or c.category_id in (select category_id from wanted))
                           and (cast(:before as uuid) is null or c.course_id < :before)
                         order by c.course_id desc
                         limit :limit
                        """)
                .param("organization", author.organizationId())
                .param("instructor", author.isAdmin() ? null : author.id())
                .param("level", filter.level().map(Level::name).orElse(null))
                .param("language", filter.language().orElse(null))
                .param("category", filter.category().map(CategoryId::value).orElse(null))
                .param("before", request.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", request.fetch())
                .query(CourseSummary.Row.class)
                .list();
        return Page.of(rows, request, row -> Cursor.of(row.courseId())).map(CourseSummary.Row::summary);
    }

    /** The course after a change, without a check: the caller was allowed to make the change. */
    CourseView asAuthor(CourseId id) {
        return find(new CourseReference.ById(id)).map(Row::view).orElseThrow(CourseNotFoundException::new);
    }

    private Optional<Row> find(CourseReference reference) {
        return (switch (reference) {
                    case CourseReference.ById(CourseId id) ->
                        database.sql(COURSE + "where c.course_id = ?").param(id.value());
                    case CourseReference.BySlug(var slug) ->
                        database.sql(COURSE + "where c.slug = ?").param(slug.value());
                })
                .query(Row.class)
                .optional();
    }

    record Row(
            UUID id,
            UUID organizationId,
            UUID instructorId,
            String slug,
            String title,
            @Nullable String shortDescription,
            @Nullable String description,
            Level level,
            String language,
            @Nullable UUID categoryId,
            boolean requiresCode,
            @Nullable BigDecimal price,
            @Nullable String currency,
            CourseStatus status,
            int outlineVersion,
            int moduleCount,
            int lessonCount,
            @Nullable Integer capacity,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant publishedAt,
            long version) {

        CourseOwner owner() {
            return new CourseOwner(organizationId, instructorId);
        }

        CourseView view() {
            return new CourseView(
                    id,
                    organizationId,
                    instructorId,
                    slug,
                    title,
                    shortDescription,
                    description,
                    level,
                    language,
                    categoryId,
                    requiresCode,
                    CourseView.decimal(price, currency),
                    currency,
                    status,
                    outlineVersion,
                    moduleCount,
                    lessonCount,
                    capacity,
                    createdAt,
                    updatedAt,
                    publishedAt,
                    version);
        }
    }
}
