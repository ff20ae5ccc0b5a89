package com.academy.platform.tenancy;

import com.academy.platform.security.Caller;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets the user of each transaction at its beginning, for row-level security in PostgreSQL. The settings end with the
 * transaction: a pooled connection carries nothing over.
 */
final class Introduction {

    private static final String AS_WEB = """
            select set_config('academy.user_id', ?, true), set_config('academy.organization_id', ?, true), \
            set_config('academy.staff', ?, true), set_config('academy.role', ?, true)""";
    private static final String AS_WORKER = """
            select set_config('academy.organizations', ?, true), set_config('academy.keys', ?, true), \
            set_config('synchronous_commit', ?, true)""";

    private Introduction() {}

    /** @param undo cleans up a transaction whose settings could not be made */
    static void in(@Nullable DataSource database, Runnable undo) {
        try {
            introduce(connection(database));
        } catch (SQLException | RuntimeException failure) {
            undo.run();
            throw new CannotCreateTransactionException("Could not tell the database who is calling", failure);
        }
    }

    static Connection connection(@Nullable DataSource database) {
        var holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(Objects.requireNonNull(database)));
        return holder.getConnection();
    }

    private static void introduce(Connection connection) throws SQLException {
        if (Workers.isWorker()) {
            Workers.Scope scope = Workers.scope();
            set(connection, AS_WORKER, scope.organizations(), scope.keys(), scope.durable() ? "on" : "off");
        } else {
            Caller caller = Caller.current().orElse(null);
            if (caller != null) {
                set(
                        connection,
                        AS_WEB,
                        text(caller.token().userId()),
                        text(caller.organizationId()),
                        caller.token().role().isStaff() || caller.isService() ? "on" : "",
                        caller.token().role().name());
            } // without a caller the settings are empty, and policies show what is public
        }
    }

    private static void set(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }
}
