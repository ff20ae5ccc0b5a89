package com.academy.auth.organization;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.ChangeMembership.State;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.AggregateRoot;
import com.academy.platform.identity.Role;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person in an organisation, in one role. */
@Entity
class Membership extends AggregateRoot<MembershipId> {

    @EmbeddedId
    private MembershipId id;

    @Embedded
    private UserId userId;

    @Embedded
    private OrganizationId organizationId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status;

    private Instant joinedAt;

    private @Nullable Instant decidedAt;

    protected Membership() {}

    Membership(UserId userId, OrganizationId organizationId, Role role, Instant now) {
        if (!role.isPerson()) {
            throw new IllegalArgumentException("a service is a member of nothing");
        }
        this.id = new MembershipId(Ids.next());
        this.userId = userId;
        this.organizationId = organizationId;
        this.role = role;
        this.status = MembershipStatus.ACTIVE;
        this.joinedAt = now;
        announce(fact(now));
    }

    @Override
    public MembershipId id() {
        return id;
    }

    State state() {
        return new State(role, status);
    }

    MembershipStatus status() {
        return status;
    }

    /** A decision by an admin: links of earlier invitations become void. */
    void decide(State state, Instant now) {
        decidedAt = now;
        change(state, now);
    }

    /** Whether an admin has decided about the member since that time. */
    boolean isDecidedSince(Instant time) {
        return decidedAt != null && !decidedAt.isBefore(time);
    }

    void change(State state, Instant now) {
        if (state.equals(state())) {
            return;
        }
        this.role = state.role();
        this.status = state.status();
        announce(fact(now));
    }

    private MembershipChanged fact(Instant now) {
        return new MembershipChanged(id.value(), userId.value(), organizationId.value(), role, status, now);
    }
}
