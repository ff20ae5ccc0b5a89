package com.academy.course.enrollment;

import com.academy.course.catalog.CourseId;
import com.academy.course.catalog.PublishedCourse;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student's place in a course. It remains after the student leaves, so that a return finds the progress made. */
@Entity
class Enrollment extends AggregateRoot<EnrollmentId> {

    @EmbeddedId
    private EnrollmentId id;

    private UUID organizationId;

    @Embedded
    private CourseId courseId;

    @Embedded
    private StudentId studentId;

    @Enumerated(EnumType.STRING)
    private EnrollmentStatus status;

    private int outlineVersion;
    private Instant enrolledAt;
    private @Nullable Instant withdrawnAt;

    protected Enrollment() {}

    Enrollment(StudentId student, PublishedCourse course, Instant now) {
        this.id = new EnrollmentId(Ids.next());
        this.organizationId = course.organizationId();
        this.courseId = new CourseId(course.courseId());
        this.studentId = student;
        enter(course, now);
    }

    void comeBack(PublishedCourse course, Instant now) {
        if (isActive()) {
            throw new AlreadyEnrolledException(id);
        }
        enter(course, now);
    }

    private void enter(PublishedCourse course, Instant now) {
        status = EnrollmentStatus.ACTIVE;
        outlineVersion = course.outlineVersion();
        enrolledAt = now;
        withdrawnAt = null;
        announce(new StudentEnrolled(
                id.value(), organizationId, studentId.value(), courseId.value(), outlineVersion, enrolledAt));
    }

    /** Leaving a course again changes nothing. */
    boolean withdraw(Instant now) {
        if (!isActive()) {
            return false;
        }
        status = EnrollmentStatus.DROPPED;
        withdrawnAt = now;
        announce(new StudentWithdrawn(id.value(), organizationId, studentId.value(), courseId.value(), now));
        return true;
    }

    boolean isActive() {
        return status == EnrollmentStatus.ACTIVE;
    }

    @Override
    public EnrollmentId id() {
        return id;
    }

    EnrollmentView view() {
        return new EnrollmentView(
                id.value(),
                organizationId,
                studentId.value(),
                courseId.value(),
                status,
                enrolledAt,
                outlineVersion,
                sequence());
    }
}
