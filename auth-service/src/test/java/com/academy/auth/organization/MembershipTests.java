package com.academy.auth.organization;

import static com.academy.platform.test.Announcements.announcedBy;
import static com.academy.platform.test.EventContract.assertHonoured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.ChangeMembership.State;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.DomainEvent;
import com.academy.platform.identity.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipTests {

    private static final Instant MONDAY = Instant.parse("2026-01-12T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-13T09:00:00Z");

    private final UserId alice = new UserId(Ids.next());
    private final Membership membership = new Membership(alice, OrganizationId.PUBLIC, Role.STUDENT, MONDAY);

    @Test
    void announcesItselfAndEachChange() {
        membership.change(new State(Role.INSTRUCTOR, MembershipStatus.ACTIVE), TUESDAY);
        membership.change(new State(Role.INSTRUCTOR, MembershipStatus.ACTIVE), TUESDAY);
        membership.change(new State(Role.INSTRUCTOR, MembershipStatus.ENDED), TUESDAY);

        assertThat(announcedBy(membership))
                .containsExactly(
                        fact(Role.STUDENT, MembershipStatus.ACTIVE, MONDAY),
                        fact(Role.INSTRUCTOR, MembershipStatus.ACTIVE, TUESDAY),
                        fact(Role.INSTRUCTOR, MembershipStatus.ENDED, TUESDAY));
        assertThat(announcedBy(membership))
                .extracting(DomainEvent::subject, DomainEvent::key)
                .allSatisfy(it -> assertThat(it.toList())
                        .containsExactly("membership/" + membership.id().value(), alice.value()));
    }

    @Test
    void isAPersons() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Membership(alice, OrganizationId.PUBLIC, Role.SERVICE, MONDAY));
    }

    @ParameterizedTest
    @EnumSource
    void honoursItsContract(MembershipStatus status) {
        assertHonoured(fact(Role.ORGANIZATION_ADMIN, status, MONDAY));
    }

    private MembershipChanged fact(Role role, MembershipStatus status, Instant at) {
        return new MembershipChanged(
                membership.id().value(), alice.value(), OrganizationId.PUBLIC.value(), role, status, at);
    }
}
