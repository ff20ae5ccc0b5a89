package com.academy.auth.account.user;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.platform.domain.Ids;
import java.time.Instant;

final class AccountFixtures {

    static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");

    private AccountFixtures() {}

    static UserId aPerson() {
        return new UserId(Ids.next());
    }

    static EmailAddress anAddress() {
        return new EmailAddress(Ids.next() + "@example.org");
    }
}
