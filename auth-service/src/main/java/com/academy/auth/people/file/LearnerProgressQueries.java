package com.academy.auth.people.file;

import com.academy.auth.audit.Action;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.file.LearnerProgressView.CourseProgress;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Progress in courses: from progress-service or, while that is unavailable, as analytics-service has counted it. */
@Service
public class LearnerProgressQueries {

    private final PeopleQueries people;
    private final LearningRecord learningRecord;
    private final LearningFigures figures;
    private final Audit audit;

    LearnerProgressQueries(PeopleQueries people, LearningRecord learningRecord, LearningFigures figures, Audit audit) {
        this.people = people;
        this.learningRecord = learningRecord;
        this.figures = figures;
        this.audit = audit;
    }

    public LearnerProgressView get(UUID user, CurrentUser reader) {
        LearnerProgressView progress = find(user, reader);
        if (!reader.id().equals(user)) {
            audit.record(AuditEntry.of(Action.PROGRESS_READ, AuditSubject.user(user)));
        }
        return progress;
    }

    private LearnerProgressView find(UUID user, CurrentUser reader) {
        people.getLookedAfter(user, reader);
        @Nullable UUID organization = FileQueries.concerned(user, reader);
        try {
            return LearnerProgressView.of(user, learningRecord.of(user, organization), null);
        } catch (UnavailableException down) {
            return LearnerProgressView.of(user, counted(user, organization), Missing.because(down));
        }
    }

    private List<CourseProgress> counted(UUID user, @Nullable UUID organization) {
        try {
            return figures.of(user, organization).learned();
        } catch (UnavailableException alsoDown) {
            return List.of();
        }
    }
}
