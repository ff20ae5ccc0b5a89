package com.academy.progress.enrollment.client;

import com.academy.platform.client.Questions;
import com.academy.progress.enrollment.EnrollmentCopy;
import com.academy.progress.enrollment.EnrollmentId;
import com.academy.progress.enrollment.EnrollmentRegister;
import feign.FeignException;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class FeignEnrollmentRegister implements EnrollmentRegister {

    private final EnrollmentClient enrollments;

    FeignEnrollmentRegister(EnrollmentClient enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public Optional<EnrollmentCopy> find(EnrollmentId id) {
        try {
            return Questions.ask("course-service", () -> enrollments.enrollment(id.value()))
                    .map(EnrollmentClient.EnrollmentAnswer::copy);
        } catch (FeignException.FeignClientException _) {
            return Optional.empty(); // what it refuses to show the caller does not exist for the caller
        }
    }
}
