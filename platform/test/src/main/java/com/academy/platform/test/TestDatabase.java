package com.academy.platform.test;

import com.academy.platform.identity.Role;
import com.academy.servers.shared.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database that one service's tests have to themselves, with the three roles of production. Past the service's own
 * code it can be looked at as each of them, which is how row-level security is proven without the use case's check.
 */
public final class TestDatabase {

    private final String url;
    private final String name;
    private final Servers servers;

    private TestDatabase(Servers servers, String name) {
        this.servers = servers;
        this.name = name;
        this.url = url(servers, name);
    }

    static TestDatabase create(Servers servers, Connection administrator, String name) throws SQLException {
        try (var statement = administrator.createStatement()) {
            for (var role : new String[] {"owner", "web", "worker"}) {
                statement.execute("create role %1$s_%2$s login nosuperuser nobypassrls password '%1$s_%2$s'"
                        .formatted(name, role));
            }
            statement.execute("create database %1$s owner %1$s_owner".formatted(name));
        }
        return new TestDatabase(servers, name);
    }

    public String url() {
        return url;
    }

    public String user(String role) {
        return name + "_" + role;
    }

    /** Sees and may do everything. */
    public JdbcClient asAdministrator() {
        return JdbcClient.create(new DriverManagerDataSource(url, servers.postgresUser(), servers.postgresPassword()));
    }

    /** The same on a connection of the test's own, for what has to stay open. */
    public Connection connectAsAdministrator() throws SQLException {
        return DriverManager.getConnection(url, servers.postgresUser(), servers.postgresPassword());
    }

    /** Holds up every statement that reads or writes the table until the work is done. */
    public void whileLocked(String table, Runnable work) {
        try (var connection = connectAsAdministrator()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
                work.run();
            }
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many statements wait for the table. */
    public int waitingFor(String table) {
        return asAdministrator()
                .sql("select count(*) from pg_locks where relation = ?::regclass and not granted")
                .param(table)
                .query(Integer.class)
                .single();
    }

    /** One transaction of request work for this caller; without a user it is anonymous. */
    public <T> T asWeb(@Nullable UUID user, @Nullable UUID organization, boolean staff, Function<JdbcClient, T> work) {
        return as(
                "web",
                work,
                "academy.user_id",
                text(user),
                "academy.organization_id",
                text(organization),
                "academy.staff",
                staff ? "on" : "");
    }

    /** One transaction of request work for a caller in that role. */
    public <T> T asWeb(UUID user, UUID organization, Role role, Function<JdbcClient, T> work) {
        return as(
                "web",
                work,
                "academy.user_id",
                user.toString(),
                "academy.organization_id",
                organization.toString(),
                "academy.staff",
                role.isStaff() ? "on" : "",
                "academy.role",
                role.name());
    }

    /** One transaction of a consumer or job that has these organisations' facts at hand. */
    public <T> T asWorker(Set<UUID> organizations, Function<JdbcClient, T> work) {
        var ids = organizations.stream().map(UUID::toString).collect(Collectors.joining(","));
        return as("worker", work, "academy.organizations", ids);
    }

    private <T> T as(String role, Function<JdbcClient, T> work, String... settings) {
        try (var connection = DriverManager.getConnection(url, user(role), user(role))) {
            connection.setAutoCommit(false);
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (int i = 0; i < settings.length; i += 2) {
                database.sql("select set_config(?, ?, true)")
                        .params(settings[i], settings[i + 1])
                        .query()
                        .singleValue();
            }
            var result = work.apply(database);
            connection.commit();
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String url(Servers servers, String database) {
        return servers.postgresUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
