package com.academy.auth.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.account.UserId;
import com.academy.auth.organization.OrganizationId;
import java.util.UUID;

/**
 * One sign-in on one device, as long as it lasts.
 *
 * @param tokenId what its access tokens call it; the issuer may have chosen that
 * @param salt part of what its refresh tokens are made from
 * @param continuation what the issuer wants to hear at the next renewal, sealed
 */
record Session(
        UUID id, String tokenId, UserId userId, OrganizationId organizationId, String salt, String continuation) {

    private static final int UUID_LENGTH = 36;

    /** Ours for a session that tokens call by that name: the same, where it is one that we gave. */
    static UUID idOf(String tokenId) {
        return tokenId.length() == UUID_LENGTH
                ? UUID.fromString(tokenId)
                : UUID.nameUUIDFromBytes(tokenId.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "Session[%s]".formatted(id);
    }
}
