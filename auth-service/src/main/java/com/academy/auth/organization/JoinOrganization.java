package com.academy.auth.organization;

import com.academy.auth.account.UserId;
import com.academy.platform.security.Role;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class JoinOrganization {

    private final Memberships memberships;
    private final Clock clock;

    JoinOrganization(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    @Transactional
    public void join(UserId user, OrganizationId organization, Role role) {
        memberships.save(new Membership(user, organization, role, clock.instant()));
    }
}
