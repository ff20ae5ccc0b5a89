package com.academy.auth.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far the erasure of a person has come.
 *
 * @param owed the services that have not answered yet: each erases as soon as it runs
 */
public record ErasureView(
        UUID userId, Instant requestedAt, UUID requestedBy, List<Receipt> receipts, List<String> owed) {

    public record Receipt(String service, Instant erasedAt) {}
}
