package com.academy.course.enrollment;

import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.CourseNotFoundException;
import com.academy.course.catalog.PublishedCourse;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Constraint;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a student into a course. */
@Service
public class EnrollStudent {

    private final Enrollments enrollments;
    private final Seats seats;
    private final CatalogQueries catalog;
    private final Transactions transaction;
    private final Clock clock;

    EnrollStudent(Enrollments enrollments, Seats seats, CatalogQueries catalog, Transactions transaction, Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.catalog = catalog;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Into a course that asks for neither a code nor money. */
    public EnrollmentView enroll(CourseId id, CurrentUser student) {
        StudentId who = new StudentId(student.id());
        try {
            return enter(id, who);
        } catch (DataIntegrityViolationException failure) {
            requireRace(failure);
            return enter(id, who); // now the other enrolment shows
        }
    }

    /** Returns if two requests of one student enrolled at the same time. */
    public static void requireRace(DataIntegrityViolationException failure) {
        if (!Constraint.isViolated(failure, "enrollment_once")) {
            throw failure;
        }
    }

    private EnrollmentView enter(CourseId id, StudentId student) {
        return transaction.call(() -> {
            PublishedCourse course =
                    catalog.find(id).filter(PublishedCourse::isOpen).orElseThrow(CourseNotFoundException::new);
            Place place = placeFor(student, course);
            place.requireFree();
            if (course.requiresCode()) {
                throw new CodeRequiredException();
            }
            if (course.price() != null) {
                throw new PaymentRequiredException();
            }
            return place.take();
        });
    }

    /** What the student has in the course already, locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place placeFor(StudentId student, PublishedCourse course) {
        return new Place(
                student,
                course,
                enrollments
                        .findAndLock(new CourseId(course.courseId()), student)
                        .orElse(null));
    }

    /** A student's place in a course, taken or not; valid inside the transaction that asked for it. */
    public final class Place {

        private final StudentId student;
        private final PublishedCourse course;
        private final @Nullable Enrollment before;

        private Place(StudentId student, PublishedCourse course, @Nullable Enrollment before) {
            this.student = student;
            this.course = course;
            this.before = before;
        }

        /** Refuses a student who is enrolled already. */
        public void requireFree() {
            if (before != null && before.isActive()) {
                throw new AlreadyEnrolledException(before.id());
            }
        }

        /** Whether the student was in once, and left. */
        public boolean wasTakenBefore() {
            return before != null;
        }

        public EnrollmentView take() {
            requireFree();
            Enrollment enrollment = before;
            if (enrollment == null) {
                enrollment = new Enrollment(student, course, clock.instant());
            } else {
                enrollment.comeBack(course, clock.instant());
            }
            seats.take(new CourseId(course.courseId()));
            return enrollments.save(enrollment).view();
        }
    }

    private static final class CodeRequiredException extends RuleViolationException {

        CodeRequiredException() {
            super("code-required", "This course is entered with an access code.");
        }
    }

    private static final class PaymentRequiredException extends RuleViolationException {

        PaymentRequiredException() {
            super("payment-required", "This course has to be paid for.");
        }
    }
}
