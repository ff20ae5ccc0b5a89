package com.academy.auth.admission.invitation;

import com.academy.platform.security.Role;
import java.time.Instant;
import java.util.UUID;

/** An invitation as those see it who may send some. */
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
