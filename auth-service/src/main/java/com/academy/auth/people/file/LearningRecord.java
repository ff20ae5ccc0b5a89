package com.academy.auth.people.file;

import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.platform.error.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The progress of a person as progress-service knows it. */
public interface LearningRecord {

    /**
     * @param organization of the courses; null for all
     * @throws UnavailableException while progress-service is unavailable
     */
    List<CourseProgress> of(UUID user, @Nullable UUID organization);

    final class RefusedException extends UnavailableException {

        public RefusedException() {
            super("service-down", "progress-service does not answer just now.", Duration.ofMinutes(1));
        }
    }
}
