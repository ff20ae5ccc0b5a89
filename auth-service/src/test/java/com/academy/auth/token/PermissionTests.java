package com.academy.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.academy.platform.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The permissions of each role as document 001 has them (§5.1), and what other documents add. */
class PermissionTests {

    /** The roles that the table has columns for. */
    private static final Set<Role> COLUMNS = EnumSet.of(Role.ADMIN, Role.INSTRUCTOR, Role.STUDENT);

    /** A row of the document: the permission, its codes, and the roles that have at least one of them. */
    record Row(String asked, List<String> codes, Set<Role> roles) {}

    private static final List<Row> TABLE = List.of(
            row("see all people", "A", "users.view-all"),
            row("make accounts", "A", "users.create"),
            row("change anybody", "A", "users.edit-any"),
            row("change oneself", "AIS", "users.edit-own"),
            row("see every course", "A", "courses.view-all"),
            row("see one's own courses, those taught or those taken", "AIS", "courses.edit-own", "courses.learn"),
            row("make courses", "AI", "courses.create"),
            row("change any course", "A", "courses.edit-any"),
            row("change one's own courses", "AI", "courses.edit-own"),
            row("delete any course", "A", "courses.delete-any"),
            row("delete one's own courses", "AI", "courses.delete-own"),
            row("make access codes", "AI", "codes.generate"),
            row("see access codes", "AI", "codes.view"),
            row("hold live classes", "AI", "classes.create"),
            row("come to live classes", "AIS", "classes.join"),
            row("see every follow-up", "A", "follow-up.view-all"),
            row("see the follow-up of one's students", "AI", "follow-up.view-assigned"),
            row("see one's own follow-up", "S", "follow-up.view-own"),
            row("write and change articles", "A", "blog.write"),
            row("read articles", "AIS", "blog.read"),
            row("talk in the admins' community", "A", "community.admin-chat"),
            row("join open communities", "AIS", "community.join"),
            row("set the platform up", "A", "settings.manage"));

    private static final Map<String, String> ADDED = Map.of(
            "users.view-organization", "document 003: an organisation's admins see its people",
            "codes.redeem", "document 001, flow of the access codes: students redeem them",
            "organization.manage", "document 003: an organisation is its admins' to run");

    static Stream<Row> table() {
        return TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void isAsTheTableSays(Row row) {
        Set<Role> allowed = Arrays.stream(Permission.values())
                .filter(permission -> row.codes().contains(permission.code()))
                .flatMap(permission -> permission.roles().stream())
                .filter(COLUMNS::contains)
                .collect(Collectors.toSet());

        assertThat(codes()).containsAll(row.codes());
        assertThat(allowed).isEqualTo(row.roles());
    }

    @Test
    void isOfARowOrAddedForAReason() {
        Set<String> known = TABLE.stream().flatMap(row -> row.codes().stream()).collect(Collectors.toSet());
        known.addAll(ADDED.keySet());

        assertThat(codes()).isEqualTo(known);
    }

    @Test
    void givesOrganizationAdminsNothingBeyondOrganizations() {
        assertThat(Permission.codesOf(Role.ORGANIZATION_ADMIN))
                .containsExactlyInAnyOrder(
                        "users.view-organization",
                        "users.create",
                        "users.edit-own",
                        "blog.read",
                        "organization.manage");
    }

    @Test
    void givesServicesNone() {
        assertThat(Permission.codesOf(Role.SERVICE)).isEmpty();
    }

    private static Set<String> codes() {
        return new HashSet<>(
                Arrays.stream(Permission.values()).map(Permission::code).toList());
    }

    private static Row row(String asked, String columns, String... codes) {
        return new Row(
                asked,
                List.of(codes),
                COLUMNS.stream()
                        .filter(role -> columns.indexOf(role.name().charAt(0)) >= 0)
                        .collect(Collectors.toSet()));
    }
}
