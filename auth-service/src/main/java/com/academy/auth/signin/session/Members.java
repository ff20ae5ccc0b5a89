package com.academy.auth.signin.session;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.platform.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a user in a membership, as the tokens say it. */
@Component
class Members {

    private final JdbcClient database;
    private final ActingPerson acting;

    Members(JdbcClient database, ActingPerson acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * The membership in which a user may sign in now.
     *
     * @param user proven to be the caller
     * @param organization null for the membership joined first
     */
    @Transactional(readOnly = true)
    Optional<Standing> find(UserId user, @Nullable OrganizationId organization) {
        acting.actAs(user);
        return database.sql("""
                select p.email, p.first_name, p.last_name, m.role, m.organization_id, m.version as membership_version,
                       u.version as account_version, coalesce(c.version, 0) as credential_version
                from membership m
                join profile p on p.user_id = m.user_id
                join user_account u on u.user_id = m.user_id and u.status = 'ACTIVE'
                left join credential c on c.user_id = m.user_id
                where m.user_id = :user and m.status = 'ACTIVE' and (:organization::uuid is null or m.organization_id = :organization::uuid)
                order by m.joined_at, m.membership_id
                limit 1
                """)
                .param("user", user.value())
                .param("organization", organization == null ? null : organization.value())
                .query((row, _) -> new Standing(
                        new SignedInUser(
                                user.value(),
                                row.getString("email"),
                                row.getString("first_name"),
                                row.getString("last_name"),
                                Role.valueOf(row.getString("role")),
                                row.getObject("organization_id", UUID.class)),
                        proof(row),
                        row.getLong("membership_version")))
                .optional();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(row.getLong("credential_version"), row.getLong("account_version"));
    }
}
