package com.academy.platform.jdbc;

import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

/** Which constraint of a table a write violated, as PostgreSQL names it. */
public final class Constraint {

    private Constraint() {}

    public static boolean isViolated(DataIntegrityViolationException failure, String name) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && name.equals(cause.getServerErrorMessage().getConstraint());
    }
}
