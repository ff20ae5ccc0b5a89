package com.academy.auth.people.file.client;

import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.auth.people.file.LearnerProgressView.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "progress-service",
        contextId = "learning-record",
        url = "${PROGRESS_SERVICE_URL:http://127.0.0.1:8083}",
        dismiss404 = true)
interface LearningRecordClient {

    @GetMapping("/internal/students/{userId}/progress")
    Optional<Answer> progress(
            @PathVariable("userId") UUID userId,
            @RequestParam(name = "organization", required = false) @Nullable UUID organization);

    record Answer(List<Row> items) {}

    record Row(
            UUID enrollmentId,
            UUID organizationId,
            UUID courseId,
            @Nullable String title,
            Status status,
            int completed,
            int total,
            int percent,
            @Nullable Instant courseCompletedAt) {

        CourseProgress progress() {
            return new CourseProgress(
                    enrollmentId,
                    organizationId,
                    courseId,
                    title,
                    status,
                    completed,
                    total,
                    percent,
                    courseCompletedAt);
        }
    }
}
