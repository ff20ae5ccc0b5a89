package com.academy.auth.people.file.client;

import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.auth.people.file.LearnerProgressView.Status;
import com.academy.auth.people.file.LearningFigures.Figures;
import com.academy.auth.people.file.LearningFigures.Taught;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "analytics-service",
        contextId = "learning-figures",
        url = "${ANALYTICS_SERVICE_URL:http://127.0.0.1:8084}")
interface LearningFiguresClient {

    @GetMapping("/internal/people/{userId}/learning")
    Answer learning(
            @PathVariable("userId") UUID userId,
            @RequestParam(name = "organization", required = false) @Nullable UUID organization);

    record Answer(List<Row> courses, Taught taught) {

        Figures figures() {
            return new Figures(courses.stream().map(Row::progress).toList(), taught);
        }
    }

    record Row(
            UUID enrollmentId,
            UUID organizationId,
            UUID courseId,
            @Nullable String title,
            String status,
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
                    state(),
                    completed,
                    total,
                    percent,
                    courseCompletedAt);
        }

        private Status state() {
            return switch (status) {
                case "ACTIVE", "COMPLETED" -> courseCompletedAt == null ? Status.ACTIVE : Status.COMPLETED;
                case "EXPIRED" -> Status.EXPIRED;
                default -> Status.DROPPED;
            };
        }
    }
}
