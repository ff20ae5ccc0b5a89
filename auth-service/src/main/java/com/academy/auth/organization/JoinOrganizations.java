package com.academy.auth.organization;

import com.academy.auth.account.person.UserId;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many people of one organisation in a few statements. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JoinOrganizations {

    private static final long FIRST = 1;

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final Outbox outbox;
    private final Clock clock;

    JoinOrganizations(JdbcTemplate batches, JdbcClient database, Outbox outbox, Clock clock) {
        this.batches = batches;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Part of the transaction that creates their accounts, so they have no membership yet. */
    public void join(List<NewMember> members, OrganizationId organization) {
        Instant now = clock.instant();
        OffsetDateTime time = Timestamps.of(now);
        List<MembershipChanged> facts = members.stream()
                .map(it -> new MembershipChanged(
                        Ids.next(), it.user().value(), organization.value(), it.role(), MembershipStatus.ACTIVE, now))
                .toList();
        batches.batchUpdate("""
                insert into membership
                    (membership_id, user_id, organization_id, role, status, joined_at, version, sequence)
                values (?, ?, ?, ?, 'ACTIVE', ?, 0, ?)
                """, facts, Math.max(facts.size(), 1), (row, fact) -> {
            row.setObject(1, fact.membershipId());
            row.setObject(2, fact.userId());
            row.setObject(3, fact.organizationId());
            row.setString(4, fact.role().name());
            row.setObject(5, time);
            row.setLong(6, FIRST);
        });
        facts.forEach(fact -> outbox.publish(fact, FIRST));
    }

    /** Which of these people belong to the organisation. */
    public Set<UserId> membersAmong(Collection<UserId> users, OrganizationId organization) {
        if (users.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("""
                select user_id from membership
                where organization_id = :organization and status <> 'ENDED' and user_id in (:users)
                """)
                .param("organization", organization.value())
                .param("users", users.stream().map(UserId::value).toList())
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .list());
    }

    public record NewMember(UserId user, Role role) {}
}
