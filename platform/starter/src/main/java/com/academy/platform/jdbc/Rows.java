package com.academy.platform.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sets the columns of many rows as parameters, each as one array for {@code unnest}: one statement for a batch. */
public final class Rows<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int index;

    private Rows(PreparedStatement statement, Collection<T> rows, int index) {
        this.statement = statement;
        this.rows = List.copyOf(rows);
        this.index = index;
    }

    /** @param parameters how many parameters of the statement are set already */
    public static <T> Rows<T> of(PreparedStatement statement, int parameters, Collection<T> rows) {
        return new Rows<>(statement, rows, parameters);
    }

    public static <T> Rows<T> of(PreparedStatement statement, Collection<T> rows) {
        return new Rows<>(statement, rows, 0);
    }

    /** Further parameters of the same statement, from other rows. */
    public <U> Rows<U> then(Collection<U> others) {
        return new Rows<>(statement, others, index);
    }

    public Rows<T> uuid(Function<T, @Nullable UUID> column) throws SQLException {
        return array("uuid", column::apply);
    }

    public Rows<T> text(Function<T, @Nullable String> column) throws SQLException {
        return array("text", column::apply);
    }

    public Rows<T> instant(Function<T, @Nullable Instant> column) throws SQLException {
        return array("timestamptz", row -> {
            Instant instant = column.apply(row);
            return instant == null ? null : instant.toString();
        });
    }

    public Rows<T> integer(Function<T, @Nullable Integer> column) throws SQLException {
        return array("int4", column::apply);
    }

    public Rows<T> bigint(ToLongFunction<T> column) throws SQLException {
        return array("int8", column::applyAsLong);
    }

    public Rows<T> bool(Function<T, Boolean> column) throws SQLException {
        return array("bool", column::apply);
    }

    public Rows<T> array(String type, Function<T, @Nullable Object> column) throws SQLException {
        var values = new @Nullable Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        statement.setArray(
                ++index, Objects.requireNonNull(statement.getConnection()).createArrayOf(type, values));
        return this;
    }
}
