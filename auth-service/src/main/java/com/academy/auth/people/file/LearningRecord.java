package com.academy.auth.people.file;

import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.platform.error.UnavailableException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The progress of a student, as progress-service states it. */
public interface LearningRecord {

    /**
     * @param organization of the courses; null for all
     * @throws UnavailableException while progress-service cannot be asked
     */
    List<CourseProgress> of(UUID user, @Nullable UUID organization);
}
