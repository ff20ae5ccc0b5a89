package com.academy.progress.outline;

import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class Outlines {

    private static final TypeReference<List<StoredModule>> MODULES = new TypeReference<>() {};

    private final JdbcTemplate database;
    private final JsonMapper json;

    Outlines(JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A version that arrives again is ignored: snapshots never change. */
    void store(Collection<Outline> outlines) {
        database.update("""
                insert into course_outline
                    (organization_id, course_id, version, instructor_id, title, published_at, modules)
                select o.organization_id, o.course_id, o.version, o.instructor_id, o.title, o.published_at,
                       o.modules::jsonb
                from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[])
                    as o (organization_id, course_id, version, instructor_id, title, published_at, modules)
                on conflict on constraint course_outline_pk do nothing""", statement -> {
            Rows.of(statement, outlines)
                    .uuid(Outline::organizationId)
                    .uuid(outline -> outline.courseId().value())
                    .integer(Outline::version)
                    .uuid(Outline::instructorId)
                    .text(Outline::title)
                    .instant(Outline::publishedAt)
                    .text(this::write);
        });
    }

    /**
     * The current outline moves only forward: a late fact changes nothing that a later one has set. A course published
     * again after it was archived is open again. An outline that follows another one is work, see
     * {@link OutlineChanges}.
     */
    void tell(Collection<News> news) {
        Collection<News> latest = latestOfEachCourse(news);
        database.update("""
                with told as (
                    insert into course (organization_id, course_id, outline_version, sequence, archived_at)
                    select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::bigint[], ?::timestamptz[])
                    on conflict on constraint course_pk do update
                    set outline_version = greatest(course.outline_version, excluded.outline_version),
                        archived_at = case when excluded.sequence > course.sequence
                                           then excluded.archived_at else course.archived_at end,
                        sequence = greatest(course.sequence, excluded.sequence)
                    where excluded.sequence > course.sequence
                       or excluded.outline_version > coalesce(course.outline_version, 0)
                    returning new.organization_id, new.course_id, new.outline_version, old.outline_version as was
                )
                insert into outline_change (organization_id, course_id, version)
                select organization_id, course_id, outline_version from told where outline_version > was
                on conflict on constraint outline_change_pk do update
                set version = excluded.version, through = null""", statement -> {
            Rows.of(statement, latest)
                    .uuid(News::organizationId)
                    .uuid(it -> it.courseId().value())
                    .integer(News::outlineVersion)
                    .bigint(News::sequence)
                    .instant(News::archivedAt);
        });
    }

    Optional<Outline> find(UUID organization, CourseId course, int version) {
        return database
                .query(
                        """
                        select instructor_id, title, published_at, modules from course_outline
                        where organization_id = ? and course_id = ? and version = ?""",
                        (row, _) -> new Outline(
                                organization,
                                course,
                                version,
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Columns.instant(row, 3),
                                read(row.getString(4))),
                        organization,
                        course.value(),
                        version)
                .stream()
                .findFirst();
    }

    private String write(Outline outline) {
        return json.writeValueAsString(
                outline.modules().stream().map(StoredModule::of).toList());
    }

    private List<Outline.Module> read(String modules) {
        return json.readValue(modules, MODULES).stream()
                .map(StoredModule::module)
                .toList();
    }

    /** One row for each course: a statement may not touch a row twice. */
    private static Collection<News> latestOfEachCourse(Collection<News> news) {
        Map<UUID, News> latest = new TreeMap<>(); // in one order for all, so that two batches never wait for each other
        news.forEach(it -> latest.merge(it.courseId().value(), it, News::and));
        return latest.values();
    }

    /** What one fact says about a course. */
    record News(
            UUID organizationId,
            CourseId courseId,
            @Nullable Integer outlineVersion,
            long sequence,
            @Nullable Instant archivedAt) {

        static News of(PublishedOutline published) {
            Outline outline = published.outline();
            return new News(
                    outline.organizationId(), outline.courseId(), outline.version(), published.sequence(), null);
        }

        static News of(ArchivedCourse archived) {
            return new News(
                    archived.organizationId(), archived.courseId(), null, archived.sequence(), archived.archivedAt());
        }

        News and(News other) {
            News later = sequence >= other.sequence ? this : other;
            Integer version =
                    outlineVersion == null || (other.outlineVersion != null && other.outlineVersion > outlineVersion)
                            ? other.outlineVersion
                            : outlineVersion;
            return new News(organizationId, courseId, version, later.sequence, later.archivedAt);
        }
    }

    /** A module as the snapshot stores it. */
    record StoredModule(UUID moduleId, int position, boolean required, String title) {

        static StoredModule of(Outline.Module module) {
            return new StoredModule(module.id().value(), module.position(), module.required(), module.title());
        }

        Outline.Module module() {
            return new Outline.Module(new ModuleId(moduleId), position, required, title);
        }
    }
}
