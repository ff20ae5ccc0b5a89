package com.academy.progress.reconciliation.web;

import com.academy.platform.security.ForServices;
import com.academy.progress.reconciliation.EnrollmentTotals;
import com.academy.progress.reconciliation.TotalsDigest;
import com.academy.progress.reconciliation.TotalsQueries;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The digest tells in which buckets two services differ; the totals of those tell where. */
@RestController
@RequestMapping("/internal/enrollment-totals")
@ForServices
class EnrollmentTotalsController {

    private static final int BUCKETS = 32;

    private final TotalsQueries totals;

    EnrollmentTotalsController(TotalsQueries totals) {
        this.totals = totals;
    }

    /**
     * Show the digest of all enrolments' totals.
     *
     * <p>One value for each of 256 buckets of enrolments; two services whose values are equal have equal totals.
     */
    @GetMapping("/digest")
    TotalsDigest digest() {
        return totals.digest();
    }

    /**
     * List the totals of the enrolments in some buckets.
     *
     * @param buckets numbers of at most 32 buckets, 0 to 255
     */
    @GetMapping
    Totals inBuckets(@RequestParam("bucket") @Size(min = 1, max = BUCKETS) Set<@Min(0) @Max(255) Integer> buckets) {
        return new Totals(totals.in(buckets));
    }

    /**
     * The totals of the enrolments in some buckets.
     *
     * @param items one for each enrolment
     */
    record Totals(List<EnrollmentTotals> items) {}
}
