package com.academy.auth.people.file;

import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.auth.people.file.LearnerProgressView.Missing;
import com.academy.auth.people.file.LearnerProgressView.Status;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.security.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Progress in courses: the answer of progress-service, or the copy from its events while it is unavailable. */
@Service
public class LearnerProgressQueries {

    private final PeopleQueries people;
    private final LearningRecord learningRecord;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    LearnerProgressQueries(
            PeopleQueries people,
            LearningRecord learningRecord,
            JdbcClient database,
            TransactionOperations transaction) {
        this.people = people;
        this.learningRecord = learningRecord;
        this.database = database;
        this.transaction = transaction;
    }

    public LearnerProgressView get(UUID user, CurrentUser reader) {
        people.getLookedAfter(user, reader);
        @Nullable UUID organization = FileQueries.concerned(user, reader);
        try {
            return LearnerProgressView.of(user, learningRecord.of(user, organization), null);
        } catch (UnavailableException down) {
            return LearnerProgressView.of(
                    user,
                    heard(user, organization),
                    new Missing(down.detail(), Math.max(1, down.retryAfter().toSeconds())));
        }
    }

    private List<CourseProgress> heard(UUID user, @Nullable UUID organization) {
        return Objects.requireNonNull(transaction.execute(_ -> database.sql("""
                select enrollment_id, organization_id, course_id, active, completed, total, course_completed
                from course_learning
                where user_id = :user and (cast(:organization as uuid) is null or organization_id = :organization)
                order by enrollment_id
                """)
                .param("user", user)
                .param("organization", organization)
                .query((row, _) -> {
                    int completed = row.getInt("completed");
                    int total = row.getInt("total");
                    return new CourseProgress(
                            row.getObject("enrollment_id", UUID.class),
                            row.getObject("organization_id", UUID.class),
                            row.getObject("course_id", UUID.class),
                            null,
                            row.getBoolean("active")
                                    ? row.getBoolean("course_completed") ? Status.COMPLETED : Status.ACTIVE
                                    : Status.DROPPED,
                            completed,
                            total,
                            LearnerProgressView.percent(completed, total),
                            null);
                })
                .list()));
    }
}
