package com.academy.auth.signin.login;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.letters.setting.Settings;
import com.academy.auth.signin.session.Proof;
import com.academy.auth.signin.session.SignedIn.SignedInUser;
import com.academy.auth.signin.session.Standing;
import com.academy.platform.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that a sign-in needs to know of a user in one query. */
@Component
class Candidates {

    private final JdbcClient database;
    private final ActingPerson acting;
    private final Settings settings;

    Candidates(JdbcClient database, ActingPerson acting, Settings settings) {
        this.database = database;
        this.acting = acting;
        this.settings = settings;
    }

    /** @param user proven to be the caller */
    @Transactional(readOnly = true)
    Candidate get(UserId user) {
        acting.actAs(user);
        return database.sql("""
                select u.status, u.version as account_version, coalesce(c.version, 0) as credential_version,
                       p.email, p.first_name, p.last_name, p.email_verified_at is not null as verified,
                       m.role, m.organization_id, m.version as membership_version,
                       exists (select from second_factor f where f.user_id = u.user_id and f.confirmed_at is not null)
                           or exists (select from membership any_of
                                      where any_of.user_id = u.user_id and any_of.status = 'ACTIVE'
                                        and any_of.role = any (:roles)) as second_factor_needed
                from user_account u
                join profile p on p.user_id = u.user_id
                left join credential c on c.user_id = u.user_id
                left join lateral (select role, organization_id, version from membership
                                   where user_id = u.user_id and status = 'ACTIVE' and u.status = 'ACTIVE'
                                   order by joined_at, membership_id limit 1) m on true
                where u.user_id = :user
                """)
                .param("user", user.value())
                .param(
                        "roles",
                        settings.security().secondFactorRequiredFor().stream()
                                .map(Role::name)
                                .toArray(String[]::new))
                .query((row, _) -> candidate(user, row))
                .optional()
                .orElseGet(() -> Candidate.unknown(user));
    }

    private Candidate candidate(UserId user, ResultSet row) throws SQLException {
        var proof = new Proof(row.getLong("credential_version"), row.getLong("account_version"));
        return new Candidate(
                user,
                AccountStatus.valueOf(row.getString("status")),
                proof,
                row.getBoolean("verified") || settings.security().signInBeforeVerifying(),
                row.getBoolean("second_factor_needed"),
                standing(user, proof, row));
    }

    private static Optional<Standing> standing(UserId user, Proof proof, ResultSet row) throws SQLException {
        String role = row.getString("role");
        if (role == null) {
            return Optional.empty();
        }
        var signedIn = new SignedInUser(
                user.value(),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                Role.valueOf(role),
                row.getObject("organization_id", UUID.class));
        return Optional.of(new Standing(signedIn, proof, row.getLong("membership_version")));
    }
}
