package com.academy.progress.enrollment;

import com.academy.progress.outline.ModuleId;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
public class StartModule {

    private final ChangeEnrollment changeEnrollment;
    private final Clock clock;

    StartModule(ChangeEnrollment changeEnrollment, Clock clock) {
        this.changeEnrollment = changeEnrollment;
        this.clock = clock;
    }

    public RecordedView start(EnrollmentId id, ModuleId module, StudentId student) {
        return changeEnrollment.change(
                id,
                student,
                Set.of(module),
                enrollment -> RecordedView.of(enrollment, enrollment.start(module, clock.instant())));
    }
}
