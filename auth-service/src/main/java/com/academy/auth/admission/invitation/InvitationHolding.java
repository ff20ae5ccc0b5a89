package com.academy.auth.admission.invitation;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to the person's address, and those that the person accepted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationHolding implements PersonalHolding {

    private final JdbcClient database;

    InvitationHolding(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("invitations", """
                select organization_id as "organizationId", email, role, invited_at as "invitedAt",
                       accepted_at as "acceptedAt"
                from invitation
                where accepted_by = :user or email = (select email from profile where user_id = :user)
                order by invitation_id
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        database.sql("delete from invitation where email = :address or accepted_by = :user")
                .param("address", address == null ? null : address.value())
                .param("user", user.value())
                .update();
    }
}
