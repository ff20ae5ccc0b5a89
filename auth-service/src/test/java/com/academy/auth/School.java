package com.academy.auth;

import com.academy.auth.AuthFixtures.Person;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.test.Http;
import com.academy.platform.test.Http.Answer;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation as platform admins make them.
 *
 * @param head what its admin calls with
 * @param founder what a platform admin calls with
 */
public record School(UUID id, Http head, Http founder) {

    public static School aSchool(Http http) {
        return aSchool(http, "School");
    }

    public static School aSchool(Http http, String name) {
        Http founder = http.as(Tokens.admin());
        UUID id = UUID.fromString(founder.post("/organizations", Map.of("name", name, "slug", "s-" + Ids.next()))
                .expect(201)
                .json()
                .at("/id")
                .asString());
        return new School(id, http.as(Tokens.organizationAdmin(Ids.next(), id)), founder);
    }

    /** Without an event, and without an admin. */
    public static UUID anOrganization(TestDatabase database) {
        UUID id = Ids.next();
        database.asAdministrator()
                .sql("insert into organization (organization_id, slug, name) values (?, ?, 'A school')")
                .params(id, "o-" + id)
                .update();
        return id;
    }

    /** Without an event: the user's tokens stay valid. */
    public static void join(TestDatabase database, Person person, UUID organization, Role role, String status) {
        database.asAdministrator()
                .sql("""
                        insert into membership
                            (membership_id, user_id, organization_id, role, status, joined_at, version, sequence)
                        values (?, ?, ?, ?, ?, now(), 0, 0)""")
                .params(Ids.next(), person.id(), organization, role.name(), status)
                .update();
    }

    public Answer add(Person person, String role) {
        return founder.post(path("/members"), Map.of("userId", person.id(), "role", role));
    }

    public String path(String within) {
        return "/organizations/" + id + within;
    }
}
