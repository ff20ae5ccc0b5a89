package com.academy.progress.enrollment;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
public class UpdateRecord {

    private final ChangeEnrollment changeEnrollment;
    private final Clock clock;

    UpdateRecord(ChangeEnrollment changeEnrollment, Clock clock) {
        this.changeEnrollment = changeEnrollment;
        this.clock = clock;
    }

    public RecordedView update(UUID progressId, ModuleUpdate update, StudentId student) {
        return changeEnrollment.change(
                progressId,
                student,
                (enrollment, module) ->
                        RecordedView.of(enrollment, enrollment.update(module, update, clock.instant())));
    }
}
