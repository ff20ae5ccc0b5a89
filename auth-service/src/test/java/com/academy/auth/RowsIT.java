package com.academy.auth;

import static com.academy.auth.AuthFixtures.PASSWORD;
import static com.academy.auth.AuthFixtures.aPerson;
import static com.academy.auth.AuthFixtures.anEmail;
import static com.academy.auth.AuthFixtures.login;
import static com.academy.auth.School.anOrganization;

import com.academy.auth.AuthFixtures.Issued;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.identity.TokenVerifier;
import com.academy.platform.test.Http;
import com.academy.platform.test.TestDatabase;
import com.academy.platform.test.Tokens;
import com.academy.platform.test.contract.RowMatrix;
import com.academy.platform.test.contract.RowMatrix.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every endpoint, each role, and rows of their own, of others and of other organisations. */
@AuthServiceTest
class RowsIT {

    @Autowired
    Http http;

    @Autowired
    TestDatabase database;

    @Autowired
    TokenVerifier verifier;

    final Map<UUID, String> addresses = new ConcurrentHashMap<>();

    @Test
    void areReachedByTheRolesThatThePermissionsSay(@Autowired RowMatrix matrix) {
        matrix.assertHolds(
                new People(),
                Map.of(
                        "/auth/sessions/{id}", owner -> List.of(sessionOf(owner)),
                        "/users/{id}", owner -> List.of(owner.id()),
                        "/users/import/{id}", owner -> List.of(importInto(owner.organization())),
                        "/organizations/{id}", owner -> List.of(changeable(owner.organization())),
                        "/organizations/{id}/members/{user}", owner -> List.of(owner.organization(), owner.id()),
                        "/organizations/{id}/invitations/{invitation}",
                                owner -> List.of(owner.organization(), invitationInto(owner.organization()))),
                new AuthSamples(http, database).all());
    }

    /** Other tests know the public organisation by its name. */
    private UUID changeable(UUID organization) {
        return organization.equals(Tokens.PUBLIC_ORGANIZATION) ? anOrganization(database) : organization;
    }

    private String sessionOf(Person owner) {
        var signedIn = login(http, addresses.get(owner.id()), PASSWORD).expect(200);
        return Objects.requireNonNull(
                verifier.verify(Issued.of(signedIn).access()).sessionId());
    }

    private String importInto(UUID organization) {
        return http.as(Tokens.organizationAdmin(Ids.next(), organization))
                .with("Content-Type", "text/csv")
                .post("/users/import?dryRun=true", "email,firstName,lastName\n" + anEmail() + ",A,B\n")
                .expect(202)
                .json()
                .at("/id")
                .asString();
    }

    private String invitationInto(UUID organization) {
        return http.as(Tokens.admin())
                .post("/organizations/{id}/invitations", Map.of("email", anEmail(), "role", "STUDENT"), organization)
                .expect(201)
                .json()
                .at("/id")
                .asString();
    }

    private final class People implements RowMatrix.World {

        @Override
        public UUID organization() {
            return anOrganization(database);
        }

        @Override
        public Person person(Role role, UUID organization) {
            AuthFixtures.Person person = aPerson(http);
            addresses.put(person.id(), person.email());
            database.asAdministrator()
                    .sql("update membership set role = ?, organization_id = ? where user_id = ?")
                    .params(role.name(), organization, person.id())
                    .update();
            return new Person(person.id(), role, organization);
        }
    }
}
