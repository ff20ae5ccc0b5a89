package com.academy.auth.account;

import com.academy.auth.account.UserView.MembershipView;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class UserQueries {

    private final JdbcClient database;

    UserQueries(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public UserView me(CurrentUser caller) {
        List<MembershipView> memberships = memberships(caller);
        return database.sql("""
                select p.email, p.email_verified_at, p.first_name, p.last_name, u.registered_at
                from user_account u join profile p on p.user_id = u.user_id
                where u.user_id = :user
                """)
                .param("user", caller.id())
                .query((row, _) -> new UserView(
                        caller.id(),
                        row.getString("email"),
                        row.getObject("email_verified_at") != null,
                        row.getString("first_name"),
                        row.getString("last_name"),
                        caller.role(),
                        caller.organizationId(),
                        instant(row, "registered_at"),
                        memberships))
                .optional()
                .orElseThrow(() -> new UserNotFoundException(caller.id()));
    }

    private List<MembershipView> memberships(CurrentUser caller) {
        return database.sql("""
                select m.organization_id, o.name, m.role, m.joined_at
                from membership m join organization o on o.organization_id = m.organization_id
                where m.user_id = :user
                order by m.joined_at, m.membership_id
                """)
                .param("user", caller.id())
                .query((row, _) -> new MembershipView(
                        row.getObject("organization_id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        instant(row, "joined_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
