package com.academy.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class ConstraintTests {

    private static final String UNIQUE = "duplicate key value violates unique constraint \"course_slug_once\"";

    @Test
    void recognizesTheConstraintThatTheServerNames() {
        var failure = new DuplicateKeyException("insert", violationOf("course_slug_once"));

        assertThat(Constraint.isViolated(failure, "course_slug_once")).isTrue();
        assertThat(Constraint.isViolated(failure, "course_slug")).isFalse();
    }

    @Test
    void looksBelowTheFailureOfABatch() {
        PSQLException cause = violationOf("course_slug_once");
        var batch = new BatchUpdateException("batch", cause.getSQLState(), new int[0], cause);

        assertThat(Constraint.isViolated(new DataIntegrityViolationException("batch", batch), "course_slug_once"))
                .isTrue();
    }

    @Test
    void doesNotReadTheTextOfTheMessage() {
        var withoutServerMessage = new PSQLException(UNIQUE, PSQLState.UNIQUE_VIOLATION);
        var ofAnotherDriver = new SQLException(UNIQUE);

        assertThat(Constraint.isViolated(new DuplicateKeyException("insert", withoutServerMessage), "course_slug_once"))
                .isFalse();
        assertThat(Constraint.isViolated(new DuplicateKeyException("insert", ofAnotherDriver), "course_slug_once"))
                .isFalse();
        assertThat(Constraint.isViolated(new DuplicateKeyException(UNIQUE), "course_slug_once"))
                .isFalse();
    }

    /** As it arrives on the wire: each part is a letter and a text, and ends with a zero. */
    private static PSQLException violationOf(String constraint) {
        return new PSQLException(
                new ServerErrorMessage("SERROR\0C23505\0M" + UNIQUE + "\0n%s\0".formatted(constraint)));
    }
}
