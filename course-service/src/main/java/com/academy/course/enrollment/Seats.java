package com.academy.course.enrollment;

import com.academy.course.catalog.CourseId;
import com.academy.platform.error.RuleViolationException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The number of seats in a course. Taken seats are counted only if there is a limit, so that enrolments in a course
 * without one do not wait for its row; they lock it in share, which makes a transaction that sets a limit wait and
 * count.
 */
@Service
public class Seats {

    private static final String TAKE = """
            with counted as (
                update course_seats set taken = taken + 1
                 where course_id = :course and taken < capacity
                returning 1
            ), unlimited as (
                select 1 from course_seats where course_id = :course and capacity is null for share skip locked
            )
            select 1 from counted union all select 1 from unlimited
            """;
    private static final String TAKE_IN_TURN = """
            update course_seats set taken = taken + case when capacity is null then 0 else 1 end
             where course_id = :course and (capacity is null or taken < capacity)
            returning 1
            """;
    private static final String RELEASE = """
            with counted as (
                update course_seats set taken = taken - 1
                 where course_id = :course and capacity is not null
                returning 1
            ), unlimited as (
                select 1 from course_seats where course_id = :course and capacity is null for share skip locked
            )
            select 1 from counted union all select 1 from unlimited
            """;
    private static final String RELEASE_IN_TURN = """
            update course_seats set taken = taken - case when capacity is null then 0 else 1 end
             where course_id = :course
            returning 1
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

    /** Sets the limit, or removes it; it cannot fall below the number of seats taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void limit(CourseId course, @Nullable Integer capacity) {
        database.sql("select 1 from course_seats where course_id = ? for update")
                .param(course.value())
                .query(Integer.class)
                .single();
        int enrolled =
                database.sql("""
                        select count(*) from enrollment where course_id = ? and status = 'ACTIVE' and holds_seat
                        """).param(course.value()).query(Integer.class).single();
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
        if (!moved(TAKE, course) && !moved(TAKE_IN_TURN, course)) {
            throw new CourseFullException();
        }
    }

    /**
     * If the first statement changed no row, another transaction is setting or lifting the limit: wait with an
     * exclusive lock. Several transactions that wait for a shared lock would all get it, and block each other's update.
     */
    void release(CourseId course) {
        if (!moved(RELEASE, course) && !moved(RELEASE_IN_TURN, course)) {
            throw new EmptyResultDataAccessException("a course without a row of seats", 1);
        }
    }

    /** Frees the seats of a person who is erased; part of a worker's transaction with the person as its key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseAllOf(StudentId student) {
        // Locked before they are counted: a limit that is set meanwhile would count the seats that are freed here.
        database.sql("""
                        select course_id from course_seats
                         where course_id in (select course_id from enrollment
                                              where user_id = :student and status = 'ACTIVE' and holds_seat)
                         order by course_id for update
                        """).param("student", student.value()).query(UUID.class).list();
        database.sql("""
                        with freed as (
                            update enrollment set holds_seat = false
                             where user_id = :student and status = 'ACTIVE' and holds_seat
                            returning course_id
                        )
                        update course_seats seats set taken = taken - 1
                          from freed where seats.course_id = freed.course_id and seats.capacity is not null
                        """).param("student", student.value()).update();
    }

    private boolean moved(String statement, CourseId course) {
        return database.sql(statement)
                .param("course", course.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static final class CapacityTooSmallException extends RuleViolationException {

        /** @param enrolled how many students are in the course */
        CapacityTooSmallException(int enrolled) {
            super("capacity-too-small", "%d students are in this course already.".formatted(enrolled));
            member("enrolled", enrolled);
        }
    }
}
