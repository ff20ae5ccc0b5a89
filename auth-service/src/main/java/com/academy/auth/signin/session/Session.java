package com.academy.auth.signin.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.account.person.UserId;
import com.academy.auth.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in on one device, as long as it lasts.
 *
 * @param tokenId its name in access tokens; the issuer may have chosen it
 * @param proof the facts that it was opened with
 * @param salt part of what its refresh tokens are made from
 * @param continuation what the issuer needs at the next renewal
 * @param generation of the refresh token that is to be exchanged next
 * @param exchanged the tokens that were exchanged a short time ago, the latest first
 * @param device as it introduced itself
 */
record Session(
        UUID id,
        String tokenId,
        UserId userId,
        OrganizationId organizationId,
        Proof proof,
        String salt,
        String continuation,
        int generation,
        List<Exchange> exchanged,
        Instant openedAt,
        Instant renewedAt,
        String device) {

    static final int FIRST_GENERATION = 1;

    /** Limits the record of a client that renews all the time; its token stays the same for a while then. */
    private static final int REMEMBERED = 64;

    private static final int UUID_LENGTH = 36;

    /** Our id for the session id in a token: the same, if this service has assigned it. */
    static UUID idOf(String tokenId) {
        return tokenId.length() == UUID_LENGTH
                ? UUID.fromString(tokenId)
                : UUID.nameUUIDFromBytes(tokenId.getBytes(UTF_8));
    }

    /**
     * Exchanges the refresh token of a generation for the next one. A token that was exchanged already, no longer ago
     * than the grace, leads to the current one; so does each of its predecessors in its own time.
     *
     * @param switchTo the organisation to go on in; null for the same
     * @return empty if the token was exchanged longer ago
     */
    Optional<Session> renewed(
            int presented, String nextContinuation, @Nullable OrganizationId switchTo, Instant now, Duration grace) {
        OrganizationId organization = switchTo == null ? organizationId : switchTo;
        List<Exchange> recent = exchanged.stream()
                .filter(it -> !it.at().plus(grace).isBefore(now))
                .toList();
        if (presented < generation) {
            return recent.stream().anyMatch(it -> it.generation() == presented)
                    ? Optional.of(with(organization, nextContinuation, generation, recent, renewedAt))
                    : Optional.empty();
        }
        if (presented == generation && recent.size() == REMEMBERED) {
            return Optional.of(with(organization, nextContinuation, generation, recent, now));
        }
        List<Exchange> remembered = Stream.concat(Stream.of(new Exchange(presented, now)), recent.stream())
                .toList();
        return Optional.of(with(organization, nextContinuation, presented + 1, remembered, now));
    }

    /** After a change of password that the session itself asked for. */
    Session provenBy(long credential) {
        return new Session(
                id,
                tokenId,
                userId,
                organizationId,
                new Proof(credential, proof.account()),
                salt,
                continuation,
                generation,
                exchanged,
                openedAt,
                renewedAt,
                device);
    }

    private Session with(
            OrganizationId organization,
            String nextContinuation,
            int nextGeneration,
            List<Exchange> exchanges,
            Instant renewed) {
        return new Session(
                id,
                tokenId,
                userId,
                organization,
                proof,
                salt,
                nextContinuation,
                nextGeneration,
                exchanges,
                openedAt,
                renewed,
                device);
    }

    @Override
    public String toString() {
        return "Session[%s]".formatted(id);
    }

    /** A refresh token was exchanged for its successor. */
    record Exchange(int generation, Instant at) {}
}
