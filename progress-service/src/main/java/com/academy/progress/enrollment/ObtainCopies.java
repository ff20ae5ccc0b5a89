package com.academy.progress.enrollment;

import com.academy.platform.error.NotFoundException;
import com.academy.platform.tenancy.Workers;
import com.academy.progress.outline.ObtainOutline;
import com.academy.progress.outline.OutlineNotHereException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Bridges the moment between something happening in course-service and its announcement reaching us: work that lacks
 * a copy is done again after the original has been asked for, outside any transaction and at most once for each lack.
 */
@Service
public class ObtainCopies {

    private final EnrollmentRegister register;
    private final KeepEnrollments keepEnrollments;
    private final ObtainOutline obtainOutline;

    ObtainCopies(EnrollmentRegister register, KeepEnrollments keepEnrollments, ObtainOutline obtainOutline) {
        this.register = register;
        this.keepEnrollments = keepEnrollments;
        this.obtainOutline = obtainOutline;
    }

    /** @param work one transaction, which may be begun again */
    public <T extends @Nullable Object> T whereLacking(Supplier<T> work) {
        boolean enrollmentObtained = false;
        boolean outlineObtained = false;
        boolean newerOutlineObtained = false;
        while (true) {
            try {
                return work.get();
            } catch (EnrollmentNotHereException lacking) {
                if (enrollmentObtained) {
                    throw new EnrollmentNotFoundException(lacking.id()); // it is here, but not the caller's
                }
                obtain(lacking.id());
                enrollmentObtained = true;
            } catch (OutlineNotHereException lacking) {
                if (outlineObtained) {
                    throw lacking;
                }
                obtainOutline.obtain(lacking.course());
                outlineObtained = true;
            } catch (Enrollment.ModuleNotInCourseException unknown) {
                // It may be in an outline that was published a moment ago.
                if (newerOutlineObtained
                        || !obtainOutline.obtainNewerThan(unknown.course(), unknown.outlineVersion())) {
                    throw unknown;
                }
                newerOutlineObtained = true;
            }
        }
    }

    private void obtain(EnrollmentId id) {
        EnrollmentCopy copy = register.find(id).orElseThrow(() -> new EnrollmentNotFoundException(id));
        Workers.run(Set.of(copy.organizationId()), () -> keepEnrollments.keep(List.of(copy)));
    }

    public static class EnrollmentNotFoundException extends NotFoundException {

        public EnrollmentNotFoundException(EnrollmentId id) {
            super("enrollment-not-found", "There is no enrolment %s.".formatted(id.value()));
        }
    }

    /** No enrolment of this id is visible in the local copy. Not a refusal: course-service is asked then. */
    public static class EnrollmentNotHereException extends RuntimeException {

        private final transient EnrollmentId id;

        public EnrollmentNotHereException(EnrollmentId id) {
            super("Enrolment " + id.value() + " has not reached us yet, or is not the caller's", null, false, false);
            this.id = id;
        }

        public EnrollmentId id() {
            return id;
        }
    }
}
