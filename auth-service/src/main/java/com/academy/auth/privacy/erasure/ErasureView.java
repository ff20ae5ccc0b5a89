package com.academy.auth.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far the erasure of a user has come.
 *
 * @param userId id of the erased user
 * @param requestedAt when the erasure was requested
 * @param requestedBy id of the user or admin that requested it
 * @param receipts the services that have erased what they held, first one first
 * @param owed names of the services that have not confirmed yet; each erases as soon as it runs, such as {@code
 *     course-service}. Example: ["course-service"]
 */
public record ErasureView(
        UUID userId, Instant requestedAt, UUID requestedBy, List<Receipt> receipts, List<String> owed) {

    /**
     * A service's confirmation.
     *
     * @param service name of the service. Example: course-service
     * @param erasedAt when the service erased what it held
     */
    public record Receipt(String service, Instant erasedAt) {}
}
