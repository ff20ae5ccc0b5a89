package com.academy.auth.admission.invitation;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.auth.admission.invitation.InvitationView.State;
import com.academy.auth.admission.invitation.InvitePeople.Invitee;
import com.academy.auth.letters.confirmation.Confirmations;
import com.academy.auth.letters.confirmation.LinkNotValidException;
import com.academy.auth.letters.confirmation.Purpose;
import com.academy.auth.organization.OrganizationId;
import com.academy.auth.retention.ExpiredRows;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Columns;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.web.Cursor;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invitations as they are stored. Row-level security decides which of them a caller sees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    private static final String INVITATION = """
            select i.invitation_id, i.organization_id, o.name, i.email, i.role, i.invited_at, i.expires_at, i.accepted_by,
                   case when i.accepted_at is not null then 'ACCEPTED'
                        when i.revoked_at is not null then 'REVOKED'
                        when i.expires_at <= :now then 'EXPIRED'
                        else 'OPEN' end as state
              from invitation i join organization o on o.organization_id = i.organization_id
            """;

    private final JdbcClient database;
    private final Confirmations confirmations;
    private final ActingPerson acting;
    private final Clock clock;

    Invitations(JdbcClient database, Confirmations confirmations, ActingPerson acting, Clock clock) {
        this.database = database;
        this.confirmations = confirmations;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Those that are open for the same addresses already take the new roles and times, and their links go on.
     *
     * @param invitees each address once
     * @param invitedAt when an admin asked for it: later decisions about a member count more
     * @return the ids of the invitations
     */
    Map<EmailAddress, UUID> put(List<Invitee> invitees, OrganizationId organization, UUID by, Instant invitedAt) {
        return database
                .sql("""
                insert into invitation
                    (invitation_id, organization_id, email, role, invited_by, invited_at, expires_at)
                select it.id, :organization, it.email, it.role, :by, :now, :end
                from unnest(cast(:ids as uuid[]), :emails, :roles) as it (id, email, role)
                on conflict (organization_id, email) where accepted_at is null and revoked_at is null
                    do update set role = excluded.role, invited_by = excluded.invited_by,
                                  invited_at = greatest(invitation.invited_at, excluded.invited_at), expires_at = excluded.expires_at
                returning invitation_id, email
                """)
                .param("organization", organization.value())
                .param("by", by)
                .param("now", Timestamps.of(invitedAt))
                .param("end", Timestamps.of(clock.instant().plus(Purpose.INVITATION.lifetime())))
                .param("ids", invitees.stream().map(_ -> Ids.next().toString()).toArray(String[]::new))
                .param("emails", invitees.stream().map(it -> it.email().value()).toArray(String[]::new))
                .param("roles", invitees.stream().map(it -> it.role().name()).toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(new EmailAddress(row.getString("email")), row.getObject("invitation_id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the holder of a link is invited to. */
    Invited open(String token) {
        return open(token, "");
    }

    /** Uses the invitation up for the acting person; of two concurrent uses the second one fails. */
    Invited use(String token, UserId by) {
        Invited invited = open(token, " for update of i");
        acting.actAs(by);
        database.sql("update invitation set accepted_at = :now, accepted_by = :by where invitation_id = :id")
                .param("now", Timestamps.of(clock.instant()))
                .param("by", by.value())
                .param("id", invited.invitationId())
                .update();
        return invited;
    }

    private Invited open(String token, String how) {
        UUID id = confirmations.idIn(token, Purpose.INVITATION).orElseThrow(LinkNotValidException::new);
        acting.presentInvitation(id);
        return database.sql(INVITATION + """
                 where i.invitation_id = :id and i.accepted_at is null and i.revoked_at is null and i.expires_at > :now
                """ + how)
                .param("id", id)
                .param("now", Timestamps.of(clock.instant()))
                .query(Invitations::invited)
                .optional()
                .orElseThrow(LinkNotValidException::new);
    }

    /** One that this person accepted by this link before; locked, so that of several attempts the others see the first. */
    Optional<Invited> acceptedBefore(String token, UserId by) {
        UUID id = confirmations.idIn(token, Purpose.INVITATION).orElseThrow(LinkNotValidException::new);
        acting.presentInvitation(id);
        return database.sql(INVITATION + " where i.invitation_id = :id for update of i")
                .param("id", id)
                .param("now", Timestamps.of(clock.instant()))
                .query((row, number) -> by.value().equals(row.getObject("accepted_by", UUID.class))
                        ? Optional.of(invited(row, number))
                        : Optional.<Invited>empty())
                .optional()
                .flatMap(it -> it);
    }

    private static Invited invited(ResultSet row, int number) throws SQLException {
        return new Invited(
                row.getObject("invitation_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "invited_at"));
    }

    /** Newest first. */
    Page<InvitationView> page(OrganizationId organization, PageRequest page) {
        List<InvitationView> rows = database.sql(INVITATION + """
                 where i.organization_id = :organization
                   and (cast(:before as uuid) is null or i.invitation_id < :before)
                 order by i.invitation_id desc
                 limit :limit
                """)
                .param("organization", organization.value())
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", page.fetch())
                .param("now", Timestamps.of(clock.instant()))
                .query(Invitations::view)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.id()));
    }

    InvitationView get(UUID id) {
        return database.sql(INVITATION + " where i.invitation_id = :id")
                .param("id", id)
                .param("now", Timestamps.of(clock.instant()))
                .query(Invitations::view)
                .single();
    }

    /** @return whether there was one that could still be accepted */
    boolean revoke(OrganizationId organization, UUID id) {
        return database.sql("""
                update invitation set revoked_at = :now
                where invitation_id = :id and organization_id = :organization
                  and accepted_at is null and revoked_at is null
                """)
                        .param("now", Timestamps.of(clock.instant()))
                        .param("id", id)
                        .param("organization", organization.value())
                        .update()
                == 1;
    }

    /** Those that the person could still accept, in one organisation or in all that the caller may see. */
    void revokeAll(UserId user, @Nullable OrganizationId organization) {
        database.sql("""
                update invitation set revoked_at = :now
                where email = (select email from profile where user_id = :user)
                  and (:organization::uuid is null or organization_id = :organization::uuid)
                  and accepted_at is null and revoked_at is null
                """)
                .param("now", Timestamps.of(clock.instant()))
                .param("user", user.value())
                .param("organization", organization == null ? null : organization.value())
                .update();
    }

    @Bean
    static ExpiredRows oldInvitations() {
        return new ExpiredRows("invitation", "expires_at");
    }

    private static InvitationView view(ResultSet row, int number) throws SQLException {
        return new InvitationView(
                row.getObject("invitation_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                State.valueOf(row.getString("state")),
                Columns.instant(row, "invited_at"),
                Columns.instant(row, "expires_at"));
    }
}
