package com.academy.progress.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All enrolments in short: who has the same digest has the same totals.
 *
 * @param organizations that have courses here; no others were looked at
 * @param buckets those that hold enrolments
 */
public record TotalsDigest(Set<UUID> organizations, List<Bucket> buckets) {

    /**
     * @param bucket 0 to 255, the last byte of the enrolment's id
     * @param xor of the first 64 bits of each md5 of {@code enrollmentId/sequence/completed/total}
     */
    public record Bucket(int bucket, long enrollments, long xor) {}
}
