package com.academy.course.enrollment;

import com.academy.course.catalog.CourseId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many may be in a course. Taken seats are counted only where there is a limit, so that nobody queues for the row
 * of a course without one; there it is locked in share, which makes whoever sets a limit wait and count.
 */
@Service
public class Seats {

    private static final String TAKE = """
            with counted as (
                update course_seats set taken = taken + 1
                 where course_id = :course and taken < capacity
                returning 1
            ), unlimited as (
                select 1 from course_seats where course_id = :course and capacity is null for share
            )
            select 1 from counted union all select 1 from unlimited
            """;
    private static final String RELEASE = """
            with counted as (
                update course_seats set taken = taken - 1
                 where course_id = :course and capacity is not null
                returning 1
            ), unlimited as (
                select 1 from course_seats where course_id = :course and capacity is null for share
            )
            select 1 from counted union all select 1 from unlimited
            """;

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    /** Prepares a new course. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID organizationId, CourseId course, @Nullable Integer capacity) {
        database.sql("""
                        insert into course_seats (organization_id, course_id, capacity, taken)
                        values (:organization, :course, :capacity, 0)
                        """)
                .param("organization", organizationId)
                .param("course", course.value())
                .param("capacity", capacity)
                .update();
    }

    /** Sets the limit, or none; it cannot fall below the number of those who are in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void limit(CourseId course, @Nullable Integer capacity) {
        database.sql("select 1 from course_seats where course_id = ? for update")
                .param(course.value())
                .query(Integer.class)
                .single();
        int enrolled = database.sql("select count(*) from enrollment where course_id = ? and status = 'ACTIVE'")
                .param(course.value())
                .query(Integer.class)
                .single();
        if (capacity != null && capacity < enrolled) {
            throw new CapacityTooSmallException(enrolled);
        }
        database.sql("update course_seats set capacity = :capacity, taken = :taken where course_id = :course")
                .param("capacity", capacity)
                .param("taken", capacity == null ? 0 : enrolled)
                .param("course", course.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> capacity(CourseId course) {
        return database.sql("select capacity from course_seats where course_id = ? and capacity is not null")
                .param(course.value())
                .query(Integer.class)
                .optional();
    }

    void take(CourseId course) {
        if (!move(TAKE, course)) {
            throw new CourseFullException();
        }
    }

    void release(CourseId course) {
        if (!move(RELEASE, course)) {
            throw new EmptyResultDataAccessException("a course without a row of seats", 1);
        }
    }

    /** A limit set or lifted while we waited for the row leaves both branches empty; the next look sees it. */
    private boolean move(String statement, CourseId course) {
        boolean moved = look(statement, course);
        return moved || look(statement, course);
    }

    private boolean look(String statement, CourseId course) {
        return database.sql(statement)
                .param("course", course.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
