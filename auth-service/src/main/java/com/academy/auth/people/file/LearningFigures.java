package com.academy.auth.people.file;

import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.platform.error.UnavailableException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person learns and teaches, as analytics-service counts it. */
public interface LearningFigures {

    /**
     * @param organization of the courses; null for all
     * @throws UnavailableException while analytics-service cannot be asked
     */
    Figures of(UUID user, @Nullable UUID organization);

    /** @param learned one entry for each enrolment, including those that no longer count */
    record Figures(List<CourseProgress> learned, Taught taught) {

        List<CourseProgress> counting() {
            return learned.stream().filter(CourseProgress::counts).toList();
        }

        /** Courses that were left after they had been completed count as well. */
        long coursesCompleted() {
            return learned.stream()
                    .filter(course -> course.courseCompletedAt() != null)
                    .count();
        }

        int modulesCompleted() {
            return counting().stream().mapToInt(CourseProgress::completed).sum();
        }

        int percent() {
            return LearnerProgressView.percent(
                    modulesCompleted(),
                    counting().stream().mapToInt(CourseProgress::total).sum());
        }
    }

    /**
     * @param courses published courses that are not archived
     * @param students students in one of these courses, each counted once
     */
    record Taught(int courses, int students) {}
}
