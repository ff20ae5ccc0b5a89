package com.academy.auth.organization;

import com.academy.auth.account.person.UserId;
import com.academy.platform.error.RuleViolationException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The platform must always keep at least one active admin. */
@Service
public class KeepAnAdmin {

    private final JdbcClient database;

    KeepAnAdmin(JdbcClient database) {
        this.database = database;
    }

    /**
     * Called before a person stops being an active admin, as the first step of the same transaction; does nothing if
     * the person is no active admin. Locks all admins in one order: if two admins demote each other at the same time,
     * the second one is refused.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireAnotherThan(UserId user) {
        List<UUID> admins = database.sql("""
                select m.user_id
                from membership m join user_account u on u.user_id = m.user_id
                where m.organization_id = :platform and m.role = 'ADMIN' and m.status = 'ACTIVE' and u.status = 'ACTIVE'
                order by m.membership_id
                for update
                """)
                .param("platform", OrganizationId.PUBLIC.value())
                .query(UUID.class)
                .list();
        if (admins.equals(List.of(user.value()))) {
            throw new LastAdminException();
        }
    }

    static class LastAdminException extends RuleViolationException {

        LastAdminException() {
            super("last-admin", "The platform has to keep an admin who can sign in. Make another one first.");
        }
    }
}
