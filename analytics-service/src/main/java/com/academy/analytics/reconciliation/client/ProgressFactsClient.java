package com.academy.analytics.reconciliation.client;

import com.academy.analytics.reconciliation.LearningRecords.Digest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(name = "progress-service", url = "${PROGRESS_SERVICE_URL:http://127.0.0.1:8083}")
interface ProgressFactsClient extends FactsClient {

    @GetMapping("/internal/enrollment-totals/digest")
    Digest digest();

    @GetMapping("/internal/enrollment-totals")
    EnrollmentTotals totals(@RequestParam("bucket") Set<Integer> buckets);

    record EnrollmentTotals(List<Row> items) {}

    record Row(UUID enrollmentId, long sequence, int completed, int total) {}
}
