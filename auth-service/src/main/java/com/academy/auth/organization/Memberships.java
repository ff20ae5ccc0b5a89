package com.academy.auth.organization;

import com.academy.auth.account.person.UserId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, MembershipId> {

    Membership save(Membership membership);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select membership from Membership membership"
            + " where membership.userId = :user and membership.organizationId = :organization")
    Optional<Membership> findAndLock(UserId user, OrganizationId organization);
}
