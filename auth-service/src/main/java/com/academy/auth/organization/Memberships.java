package com.academy.auth.organization;

import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, MembershipId> {

    Membership save(Membership membership);
}
