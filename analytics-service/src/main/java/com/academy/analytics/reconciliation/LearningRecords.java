package com.academy.analytics.reconciliation;

import com.academy.analytics.reconciliation.ReconciliationView.Totals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The progress of every enrolment, as progress-service states it. */
public interface LearningRecords {

    /** @throws com.academy.platform.error.UnavailableException when it does not answer */
    Digest digest();

    /** @throws com.academy.platform.error.UnavailableException when it does not answer */
    Map<UUID, Totals> in(Set<Integer> buckets);

    /** The organisations it covers, and the enrolments in 256 buckets, by the last byte of their id. */
    record Digest(Set<UUID> organizations, List<Bucket> buckets) {}

    /** @param xor of the first 64 bits of each md5 of {@code enrollmentId/sequence/completed/total} */
    record Bucket(int bucket, long enrollments, long xor) {}
}
