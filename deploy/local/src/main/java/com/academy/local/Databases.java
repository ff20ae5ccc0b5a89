package com.academy.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * A database for each service that has one, with its three roles: <i>owner</i> changes the schema, <i>web</i> does the
 * work of requests, <i>worker</i> that of relays, consumers and jobs. None is above row-level security.
 */
final class Databases {

    private final Postgres postgres;
    private final Secrets secrets;

    Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    void create() {
        var databases = Service.ALL.stream()
                .map(Service.Kind::database)
                .filter(Objects::nonNull)
                .toList();
        for (var database : databases) {
            try (var server = postgres.of(database).connect("postgres")) {
                for (var role : List.of("owner", "web", "worker")) {
                    createRole(server, database + "_" + role);
                }
                if (createDatabase(server, database)) {
                    execute(server, "grant connect on database %1$s to %1$s_web, %1$s_worker".formatted(database));
                }
            } catch (SQLException e) {
                throw new OperatorError("The databases cannot be made (%s).".formatted(e.getMessage()), e);
            }
        }
    }

    /** One for a server that makes its own tables and lets nobody else see them. */
    void createForeign(String database) {
        try (var server = postgres.connect("postgres")) {
            createRole(server, database + "_owner");
            createDatabase(server, database);
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

    String password(String role) {
        return secrets.of(role);
    }

    private void createRole(Connection server, String role) throws SQLException {
        if (!exists(server, "select from pg_roles where rolname = ?", role)) {
            execute(
                    server,
                    "create role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                            .formatted(role, password(role)));
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
