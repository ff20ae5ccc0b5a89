package com.academy.platform.test;

import com.academy.platform.identity.Role;
import com.academy.servers.shared.Servers;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database of one service's tests, with the three roles of production. A test can query it as each role, without
 * the service's code: that proves row-level security apart from the checks of use cases.
 */
public final class TestDatabase {

    private final String url;
    private final String name;
    private final Servers servers;
    private final Map<String, DataSource> pools = new ConcurrentHashMap<>();

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
        return JdbcClient.create(pool(servers.postgresUser(), servers.postgresPassword()));
    }

    /** The same on a connection that the test keeps open. */
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

    /** One transaction of a request by a caller with that role. */
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

    /** One transaction of a consumer or job that handles facts of these organisations. */
    public <T> T asWorker(Set<UUID> organizations, Function<JdbcClient, T> work) {
        var ids = organizations.stream().map(UUID::toString).collect(Collectors.joining(","));
        return as("worker", work, "academy.organizations", ids);
    }

    private <T> T as(String role, Function<JdbcClient, T> work, String... settings) {
        try (var connection = pool(user(role), user(role)).getConnection()) {
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

    /** Tests ask often, and each new connection costs a process and 4,096 rounds of a hash for its password. */
    private DataSource pool(String user, String password) {
        return pools.computeIfAbsent(user, _ -> {
            var settings = new HikariConfig();
            settings.setJdbcUrl(url);
            settings.setUsername(user);
            settings.setPassword(password);
            settings.setMinimumIdle(0);
            settings.addDataSourceProperty("prepareThreshold", "0"); // a test may change a table
            return new HikariDataSource(settings);
        });
    }

    private static String url(Servers servers, String database) {
        return servers.postgresUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
