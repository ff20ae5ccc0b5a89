package com.academy.auth.retention;

/**
 * Rows that go thirty days after they were over. A feature that has such rows has a bean of this.
 *
 * @param end the column that says when a row was over
 */
public record ExpiredRows(String table, String end) {}
