package com.academy.auth.account.user;

import static com.academy.auth.account.user.AccountFixtures.MONDAY;
import static com.academy.platform.test.EventContract.assertHonoured;

import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedEventsTests {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void userRegisteredHonoursItsContract(Role role) {
        assertHonoured(new UserRegistered(Ids.next(), Ids.next(), role, MONDAY));
    }

    @ParameterizedTest
    @EnumSource
    void userStatusChangedHonoursItsContract(AccountStatus status) {
        assertHonoured(new UserStatusChanged(Ids.next(), status, MONDAY));
    }

    @Test
    void userErasedHonoursItsContract() {
        assertHonoured(new UserErased(Ids.next(), MONDAY));
    }

    @Test
    void userProfileChangedHonoursItsContract() {
        assertHonoured(new UserProfileChanged(Ids.next(), "Alice Liddell", "alice@example.org"));
    }
}
