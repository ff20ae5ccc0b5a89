package com.academy.auth.organization;

import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Memberships. They stay: they hold no personal data but an id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MembershipHolding implements PersonalHolding {

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("memberships", """
                select m.organization_id as "organizationId", o.name as "organizationName", m.role, m.status,
                       m.joined_at as "joinedAt"
                from membership m join organization o on o.organization_id = m.organization_id
                where m.user_id = :user order by m.joined_at, m.membership_id
                """, user.value());
    }
}
