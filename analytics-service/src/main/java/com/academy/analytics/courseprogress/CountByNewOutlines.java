package com.academy.analytics.courseprogress;

import com.academy.analytics.courseprogress.ProgressRows.Behind;
import com.academy.analytics.outline.KeepOutlines;
import com.academy.analytics.outline.Outline;
import com.academy.platform.jdbc.Rows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the enrolments of a course again when its outline changes. A few are counted in the transaction that stores
 * the outline; a large course is counted afterwards, some enrolments per transaction, so that no statement takes too
 * long. Events that arrive meanwhile count their own enrolment by the new outline.
 */
@Service
public class CountByNewOutlines {

    static final int AT_ONCE = 1_000;

    private static final int CHANGES_AT_ONCE = 100;

    private static final String BEHIND = """
            select p.organization_id, p.enrollment_id, outline.partition
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[])
                as outline (organization_id, course_id, version, partition)
            join course_progress p using (organization_id, course_id)
            where p.outline_version < outline.version
            limit ?""";

    private static final String REMEMBER = """
            insert into outline_change as known (organization_id, course_id, version, partition)
            select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[])
            on conflict (organization_id, course_id) do update
            set version = excluded.version, partition = excluded.partition, through = null
            where excluded.version > known.version""";

    private final KeepOutlines outlines;
    private final ProgressRows rows;
    private final JdbcTemplate batches;
    private final JdbcClient database;

    CountByNewOutlines(KeepOutlines outlines, ProgressRows rows, JdbcTemplate batches, JdbcClient database) {
        this.outlines = outlines;
        this.rows = rows;
        this.batches = batches;
        this.database = database;
    }

    /**
     * Called when the outlines are stored.
     *
     * @return the enrolments to count in this transaction; empty if there are too many, which are counted later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Behind> begin(Collection<Outline> stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        Collection<Outline> newest = Outline.newestOfEach(stored);
        List<Behind> behind = batches.query(
                BEHIND,
                statement -> {
                    outlines(statement, newest);
                    statement.setInt(5, AT_ONCE + 1);
                },
                (row, _) -> new Behind(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)));
        if (behind.size() <= AT_ONCE) {
            return behind;
        }
        batches.update(REMEMBER, statement -> outlines(statement, newest));
        return List.of();
    }

    /** Some of the courses with work left, of all organisations. */
    @Transactional
    public List<OutlineChange> pending() {
        return database.sql("""
                        select organization_id, course_id from outline_change
                        order by organization_id, course_id limit :limit
                        """)
                .param("limit", CHANGES_AT_ONCE)
                .query(OutlineChange.class)
                .list();
    }

    /** Counts some more enrolments of the course; empty if none is left, or another instance works on them. */
    @Transactional
    public Optional<Changes> next(OutlineChange change) {
        outlines.lock(Set.of(change.courseId()), Set.of());
        Claim claim = claim(change);
        if (claim == null) {
            return Optional.empty();
        }
        List<Behind> next = database.sql("""
                        select organization_id, enrollment_id, cast(:partition as int) as partition
                        from course_progress
                        where organization_id = :organization and course_id = :course and outline_version < :version
                          and (cast(:through as uuid) is null or enrollment_id > :through)
                        order by enrollment_id limit :limit
                        """)
                .param("partition", claim.partition())
                .param("organization", change.organizationId())
                .param("course", change.courseId())
                .param("version", claim.version())
                .param("through", claim.through())
                .param("limit", AT_ONCE)
                .query(Behind.class)
                .list();
        if (next.isEmpty()) {
            database.sql("delete from outline_change where organization_id = :organization and course_id = :course")
                    .param("organization", change.organizationId())
                    .param("course", change.courseId())
                    .update();
            return Optional.empty();
        }
        rows.progress(List.of(), next);
        database.sql("""
                        update outline_change set through = :through
                        where organization_id = :organization and course_id = :course
                        """)
                .param("through", next.getLast().enrollmentId())
                .param("organization", change.organizationId())
                .param("course", change.courseId())
                .update();
        return Optional.of(new Changes(Set.of(), Set.of(change.courseId()), Set.of()));
    }

    private @Nullable Claim claim(OutlineChange change) {
        return database.sql("""
                        select version, partition, through from outline_change
                        where organization_id = :organization and course_id = :course
                        for update skip locked
                        """)
                .param("organization", change.organizationId())
                .param("course", change.courseId())
                .query(Claim.class)
                .optional()
                .orElse(null);
    }

    private static void outlines(PreparedStatement statement, Collection<Outline> outlines) throws SQLException {
        Rows.of(statement, outlines)
                .uuid(Outline::organizationId)
                .uuid(Outline::courseId)
                .integer(Outline::version)
                .integer(Outline::partition);
    }

    private record Claim(
            int version, int partition, @Nullable UUID through) {}
}
