package com.academy.auth.organization;

import com.academy.auth.account.UserId;
import com.academy.platform.domain.AggregateRoot;
import com.academy.platform.domain.Ids;
import com.academy.platform.security.Role;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

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

    private Instant joinedAt;

    protected Membership() {}

    Membership(UserId userId, OrganizationId organizationId, Role role, Instant now) {
        if (!role.isPerson()) {
            throw new IllegalArgumentException("a service is a member of nothing");
        }
        this.id = new MembershipId(Ids.next());
        this.userId = userId;
        this.organizationId = organizationId;
        this.role = role;
        this.joinedAt = now;
    }

    @Override
    public MembershipId id() {
        return id;
    }

    Role role() {
        return role;
    }
}
