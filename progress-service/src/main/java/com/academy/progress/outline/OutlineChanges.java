package com.academy.progress.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The courses with enrolments that are not yet counted by the newest outline, and the progress of that work. */
@Service
public class OutlineChanges {

    private static final int AT_ONCE = 100;

    private final JdbcClient database;

    OutlineChanges(JdbcClient database) {
        this.database = database;
    }

    /** Some of them, of all organisations. */
    @Transactional
    public List<OutlineChange> pending() {
        return database.sql("""
                        select organization_id, course_id, version, through from outline_change
                        order by organization_id, course_id limit :limit
                        """)
                .param("limit", AT_ONCE)
                .query((row, _) -> change(row))
                .list();
    }

    /** The change as it is now, locked; empty if it is done or another instance works on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OutlineChange> claim(OutlineChange pending) {
        return database.sql("""
                        select organization_id, course_id, version, through from outline_change
                        where organization_id = :organization and course_id = :course
                        for update skip locked
                        """)
                .param("organization", pending.organizationId())
                .param("course", pending.courseId().value())
                .query((row, _) -> change(row))
                .optional();
    }

    /** The change is claimed, and counted by as far as this enrolment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(OutlineChange claimed, UUID through) {
        database.sql("""
                        update outline_change set through = :through
                        where organization_id = :organization and course_id = :course
                        """)
                .param("through", through)
                .param("organization", claimed.organizationId())
                .param("course", claimed.courseId().value())
                .update();
    }

    /** The change is claimed, and all enrolments are counted by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(OutlineChange claimed) {
        database.sql("delete from outline_change where organization_id = :organization and course_id = :course")
                .param("organization", claimed.organizationId())
                .param("course", claimed.courseId().value())
                .update();
    }

    private static OutlineChange change(ResultSet row) throws SQLException {
        return new OutlineChange(
                row.getObject("organization_id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("version"),
                row.getObject("through", UUID.class));
    }
}
