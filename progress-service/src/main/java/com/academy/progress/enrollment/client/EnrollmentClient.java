package com.academy.progress.enrollment.client;

import com.academy.progress.enrollment.EnrollmentCopy;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.EnrollmentStatus;
import com.academy.progress.enrollment.StudentId;
import com.academy.progress.outline.CourseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "course-service",
        contextId = "enrollments",
        url = "${COURSE_SERVICE_URL:http://127.0.0.1:8082}",
        dismiss404 = true)
interface EnrollmentClient {

    @GetMapping("/enrollments/{enrollmentId}")
    Optional<EnrollmentAnswer> enrollment(@PathVariable UUID enrollmentId);

    record EnrollmentAnswer(
            UUID id,
            UUID organizationId,
            UUID userId,
            UUID courseId,
            EnrollmentStatus status,
            Instant enrolledAt,
            long sequence) {

        EnrollmentCopy copy() {
            return new EnrollmentCopy(
                    organizationId,
                    new EnrollmentId(id),
                    new StudentId(userId),
                    new CourseId(courseId),
                    status,
                    enrolledAt,
                    sequence);
        }
    }
}
