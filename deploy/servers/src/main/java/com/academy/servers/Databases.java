package com.academy.servers;

import com.academy.servers.process.OperatorError;
import com.academy.servers.process.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database for each service that has one, with its three roles: <i>owner</i> changes the schema, <i>web</i> does the
 * work of requests, <i>worker</i> that of relays, consumers and jobs. No role bypasses row-level security.
 */
public final class Databases {

    public static final List<String> ROLES = List.of("owner", "web", "worker");

    private final Secrets secrets;

    public Databases(Secrets secrets) {
        this.secrets = secrets;
    }

    public void create(Postgres server, String database) {
        try (var connection = server.connect("postgres")) {
            for (var role : ROLES) {
                createRole(connection, database + "_" + role);
            }
            if (createDatabase(connection, database)) {
                execute(connection, "grant connect on database %1$s to %1$s_web, %1$s_worker".formatted(database));
            }
        } catch (SQLException e) {
            throw new OperatorError("The databases cannot be made (%s).".formatted(e.getMessage()), e);
        }
    }

    /** One for a server that makes its own tables and lets no other role see them. */
    public void createForeign(Postgres server, String database) {
        try (var connection = server.connect("postgres")) {
            createRole(connection, database + "_owner");
            createDatabase(connection, database);
        } catch (SQLException e) {
            throw new OperatorError("The database of %s cannot be made (%s).".formatted(database, e.getMessage()), e);
        }
    }

    private static boolean createDatabase(Connection server, String database) throws SQLException {
        if (exists(server, "select from pg_database where datname = ?", database)) {
            return false;
        }
        execute(server, "create database %1$s owner %1$s_owner".formatted(database));
        execute(server, "revoke all on database %s from public".formatted(database));
        return true;
    }

    private void createRole(Connection server, String role) throws SQLException {
        if (!exists(server, "select from pg_roles where rolname = ?", role)) {
            execute(
                    server,
                    "create role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                            .formatted(role, secrets.of(role)));
        }
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection server, String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
