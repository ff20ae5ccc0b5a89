package com.academy.progress.enrollment;

import com.academy.platform.error.NotFoundException;
import com.academy.platform.event.outbox.Outbox;
import com.academy.platform.jdbc.Transactions;
import com.academy.progress.outline.ModuleId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * One change of one enrolment: lock it, let it decide, save it with what it announces. A copy that is not here yet is
 * obtained outside the transaction, which then begins again.
 */
@Service
class ChangeEnrollment {

    private final Enrollments enrollments;
    private final Outbox outbox;
    private final ObtainCopies obtainCopies;
    private final Transactions transaction;

    ChangeEnrollment(Enrollments enrollments, Outbox outbox, ObtainCopies obtainCopies, Transactions transaction) {
        this.enrollments = enrollments;
        this.outbox = outbox;
        this.obtainCopies = obtainCopies;
        this.transaction = transaction;
    }

    <T> T change(EnrollmentId id, StudentId student, Collection<ModuleId> modules, Function<Enrollment, T> decision) {
        return inTransaction(() -> changeNow(id, student, modules, decision));
    }

    /** The same, for the enrolment that a record belongs to. */
    <T> T change(UUID progressId, StudentId student, RecordDecision<T> decision) {
        return inTransaction(() -> {
            Enrollments.Subject subject =
                    enrollments.find(progressId, student).orElseThrow(() -> new ProgressNotFoundException(progressId));
            return changeNow(
                    subject.enrollment(),
                    student,
                    List.of(subject.module()),
                    enrollment -> decision.decide(enrollment, subject.module()));
        });
    }

    private <T> T changeNow(
            EnrollmentId id, StudentId student, Collection<ModuleId> modules, Function<Enrollment, T> decision) {
        Enrollment enrollment = enrollments.get(id, student, modules);
        T decided = decision.apply(enrollment);
        if (enrollment.isChanged()) {
            enrollments.save(enrollment);
            outbox.publishAll(enrollment.announced());
        }
        return decided;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return obtainCopies.whereLacking(() -> transaction.call(work));
    }

    interface RecordDecision<T> {
        T decide(Enrollment enrollment, ModuleId module);
    }

    private static final class ProgressNotFoundException extends NotFoundException {

        ProgressNotFoundException(UUID progressId) {
            super("progress-not-found", "There is no progress record %s.".formatted(progressId));
        }
    }
}
