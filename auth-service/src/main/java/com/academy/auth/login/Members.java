package com.academy.auth.login;

import com.academy.auth.account.AccountStatus;
import com.academy.auth.account.ActingPerson;
import com.academy.auth.account.UserId;
import com.academy.auth.login.SignedIn.SignedInUser;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who somebody is in a membership, for the tokens to say. */
@Component
class Members {

    private final JdbcClient database;
    private final ActingPerson acting;

    Members(JdbcClient database, ActingPerson acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * Whether and as whom a person may come in now.
     *
     * @param user proven to be the caller
     * @param organization none for the first one joined
     */
    @Transactional(readOnly = true)
    Optional<SignedInUser> find(UserId user, @Nullable OrganizationId organization) {
        acting.is(user);
        return database.sql("""
                select p.email, p.first_name, p.last_name, m.role, m.organization_id
                from membership m
                join profile p on p.user_id = m.user_id
                join user_account u on u.user_id = m.user_id and u.status = 'ACTIVE'
                where m.user_id = :user and m.status = 'ACTIVE' and (:organization::uuid is null or m.organization_id = :organization::uuid)
                order by m.joined_at, m.membership_id
                limit 1
                """)
                .param("user", user.value())
                .param("organization", organization == null ? null : organization.value())
                .query((row, _) -> new SignedInUser(
                        user.value(),
                        row.getString("email"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("organization_id", UUID.class)))
                .optional();
    }

    /** Why {@link #find} found nothing for somebody whose proof has been seen. */
    @Transactional(readOnly = true)
    AccountStatus statusOf(UserId user) {
        acting.is(user);
        return database.sql("select status from user_account where user_id = :user")
                .param("user", user.value())
                .query(AccountStatus.class)
                .optional()
                .orElse(AccountStatus.INACTIVE);
    }
}
