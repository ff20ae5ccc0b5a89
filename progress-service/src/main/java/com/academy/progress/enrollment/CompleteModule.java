package com.academy.progress.enrollment;

import com.academy.progress.outline.ModuleId;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class CompleteModule {

    private final ChangeEnrollment changeEnrollment;
    private final Clock clock;

    CompleteModule(ChangeEnrollment changeEnrollment, Clock clock) {
        this.changeEnrollment = changeEnrollment;
        this.clock = clock;
    }

    /** Completing a module again changes nothing: students revisit modules, and clients retry. */
    public CompletionView complete(EnrollmentId id, ModuleId module, StudentId student) {
        return changeEnrollment.change(
                id,
                student,
                Set.of(module),
                enrollment -> CompletionView.of(
                        enrollment, enrollment.update(module, ModuleUpdate.COMPLETED, clock.instant())));
    }
}
