package com.academy.analytics.outline;

import com.academy.platform.jdbc.Rows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class KeepOutlines {

    /**
     * An outline and the facts counted under it may be applied by two concurrent consumers, neither of which sees the
     * other's rows. So a change of an outline locks its course exclusively; counting locks it in share. Locks are taken
     * in one order, before any other lock, for courses that may not have a row yet.
     */
    private static final String LOCK = """
            select case when alone then pg_advisory_xact_lock(7412, lock)
                        else pg_advisory_xact_lock_shared(7412, lock) end
            from (select hashtext(course::text) as lock, bool_or(alone) as alone
                  from unnest(?::uuid[], ?::bool[]) as it (course, alone) group by 1 order by 1) as wanted""";

    private static final String COURSES = """
            with fact as (
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::int[], ?::timestamptz[],
                                     ?::int[])
                    as it (organization_id, course_id, instructor_id, title, outline_version, required_modules,
                           published_at, partition)
            ), revised as (
                insert into course_revision as known (organization_id, course_id, partition, revision)
                select organization_id, course_id, partition, 1 from fact
                on conflict (organization_id, course_id, partition) do update set revision = known.revision + 1
            )
            insert into course as known (organization_id, course_id, instructor_id, title, outline_version,
                                         required_modules, published_at)
            select organization_id, course_id, instructor_id, title, outline_version, required_modules, published_at
            from fact
            on conflict (organization_id, course_id) do update
            set instructor_id = excluded.instructor_id, title = excluded.title,
                outline_version = excluded.outline_version, required_modules = excluded.required_modules,
                published_at = excluded.published_at
            where excluded.outline_version > known.outline_version""";

    private static final String MODULES = """
            insert into outline_module (organization_id, course_id, version, module_id, position, required, title)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::int[], ?::bool[], ?::text[])
            on conflict (organization_id, course_id, version, module_id) do nothing""";

    private static final String ARCHIVED = """
            with fact as (
                select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::int[])
                    as it (organization_id, course_id, archived_at, partition)
            ), revised as (
                insert into course_revision as known (organization_id, course_id, partition, revision)
                select organization_id, course_id, partition, 1 from fact
                on conflict (organization_id, course_id, partition) do update set revision = known.revision + 1
            )
            insert into course as known (organization_id, course_id, archived_at)
            select organization_id, course_id, archived_at from fact
            on conflict (organization_id, course_id) do update
            set archived_at = least(known.archived_at, excluded.archived_at)""";

    private final JdbcTemplate database;

    KeepOutlines(JdbcTemplate database) {
        this.database = database;
    }

    /** Call it first in the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Set<UUID> counted, Set<UUID> changed) {
        var courses = new HashSet<>(counted);
        courses.addAll(changed);
        database.query(
                LOCK, statement -> Rows.of(statement, courses).uuid(it -> it).bool(changed::contains), _ -> {});
    }

    /** Of several versions of a course the newest becomes its current one; the modules of all are kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<Outline> outlines) {
        if (outlines.isEmpty()) {
            return;
        }
        Collection<Outline> courses = Outline.newestOfEach(outlines);
        database.update(
                COURSES,
                statement -> Rows.of(statement, courses)
                        .uuid(Outline::organizationId)
                        .uuid(Outline::courseId)
                        .uuid(Outline::instructorId)
                        .text(Outline::title)
                        .integer(Outline::version)
                        .integer(Outline::requiredModules)
                        .instant(Outline::publishedAt)
                        .integer(Outline::partition));
        List<ModuleOf> modules = outlines.stream()
                .flatMap(outline -> outline.modules().stream().map(module -> new ModuleOf(outline, module)))
                .toList();
        database.update(
                MODULES,
                statement -> Rows.of(statement, modules)
                        .uuid(it -> it.outline().organizationId())
                        .uuid(it -> it.outline().courseId())
                        .integer(it -> it.outline().version())
                        .uuid(it -> it.module().moduleId())
                        .integer(it -> it.module().position())
                        .bool(it -> it.module().required())
                        .text(it -> it.module().title()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(List<ArchivedCourse> archived) {
        if (archived.isEmpty()) {
            return;
        }
        var courses = new TreeMap<UUID, ArchivedCourse>();
        archived.forEach(it -> courses.putIfAbsent(it.courseId(), it));
        database.update(
                ARCHIVED,
                statement -> Rows.of(statement, courses.values())
                        .uuid(ArchivedCourse::organizationId)
                        .uuid(ArchivedCourse::courseId)
                        .instant(ArchivedCourse::archivedAt)
                        .integer(ArchivedCourse::partition));
    }

    private record ModuleOf(Outline outline, OutlineModule module) {}
}
