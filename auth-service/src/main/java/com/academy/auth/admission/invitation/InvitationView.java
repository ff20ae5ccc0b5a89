package com.academy.auth.admission.invitation;

import com.academy.platform.identity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation, as an organisation's admins see it.
 *
 * @param id id of the invitation
 * @param organizationId the organisation that invites
 * @param email the address that the invitation was sent to. Example: ada@example.org
 * @param role the role that the person gets in the organisation
 * @param state OPEN while it can be accepted, else how it ended
 * @param invitedAt when an admin last asked for it
 * @param expiresAt when an open invitation expires: 14 days after it was last sent
 */
public record InvitationView(
        UUID id, UUID organizationId, String email, Role role, State state, Instant invitedAt, Instant expiresAt) {

    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED
    }

    @Override
    public String toString() {
        return "InvitationView[%s]".formatted(id);
    }
}
