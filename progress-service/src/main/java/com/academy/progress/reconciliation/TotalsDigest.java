package com.academy.progress.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All enrolments in short: equal digests mean equal totals.
 *
 * @param organizations the organisations that have courses here; enrolments of others were not looked at
 * @param buckets the buckets that hold enrolments
 */
public record TotalsDigest(Set<UUID> organizations, List<Bucket> buckets) {

    /**
     * The digest of the enrolments in one bucket.
     *
     * @param bucket 0 to 255: the last byte of the enrolments' ids
     * @param enrollments how many enrolments are in the bucket
     * @param xor XOR of the first 64 bits of each MD5 of {@code enrollmentId/sequence/completed/total}
     */
    public record Bucket(int bucket, long enrollments, long xor) {}
}
