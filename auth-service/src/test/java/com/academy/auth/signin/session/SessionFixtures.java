package com.academy.auth.signin.session;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.domain.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class SessionFixtures {

    static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private SessionFixtures() {}

    static Session aSession() {
        return aSession(Ids.next(), "salt");
    }

    /** Opened at {@link #NOON}. */
    static Session aSession(UUID id, String salt) {
        return new Session(
                id,
                "sid",
                new UserId(Ids.next()),
                OrganizationId.PUBLIC,
                Proof.OF_A_NEW_ACCOUNT,
                salt,
                "",
                Session.FIRST_GENERATION,
                List.of(),
                NOON,
                NOON,
                "A phone");
    }
}
