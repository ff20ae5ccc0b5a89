package com.academy.auth.account.user;

import static com.academy.auth.account.user.AccountFixtures.MONDAY;
import static com.academy.auth.account.user.AccountFixtures.aPerson;
import static com.academy.platform.test.Announcements.announcedBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.auth.account.person.UserId;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTests {

    private static final UUID ORGANIZATION = Ids.next();

    @Test
    void announcesItsRegistrationAndFirstMembership() {
        UserId alice = aPerson();

        var user = new User(alice, ORGANIZATION, Role.STUDENT, AccountStatus.ACTIVE, MONDAY);

        assertThat(announcedBy(user))
                .containsExactly(new UserRegistered(alice.value(), ORGANIZATION, Role.STUDENT, MONDAY));
        assertThat(user.registeredAt()).isEqualTo(MONDAY);
    }

    @Test
    void announcesAStatusThatIsAnotherAndNoneThatIsTheSame() {
        UserId alice = aPerson();
        var user = new User(alice, ORGANIZATION, Role.STUDENT, AccountStatus.ACTIVE, MONDAY);

        user.change(AccountStatus.SUSPENDED, MONDAY);
        user.change(AccountStatus.SUSPENDED, MONDAY);

        assertThat(user.status()).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(announcedBy(user))
                .last()
                .isEqualTo(new UserStatusChanged(alice.value(), AccountStatus.SUSPENDED, MONDAY));
        assertThat(user.sequence()).isEqualTo(2);
    }

    @Test
    void isTheSubjectAndKeyOfItsFacts() {
        UUID alice = Ids.next();
        var event = new UserRegistered(alice, ORGANIZATION, Role.STUDENT, MONDAY);

        assertThat(event.subject()).isEqualTo("user/" + alice);
        assertThat(event.key()).isEqualTo(alice);
        assertThat(event.organizationId()).isEqualTo(ORGANIZATION);
    }
}
