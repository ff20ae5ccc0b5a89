package com.academy.course.accesscode;

import com.academy.course.catalog.CourseId;
import com.academy.course.enrollment.EnrollmentId;
import com.academy.course.enrollment.EnrollmentView;
import com.academy.course.enrollment.StudentId;
import com.academy.platform.domain.Ids;
import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A code let a student in. */
@Entity
class Redemption extends AggregateRoot<RedemptionId> {

    @EmbeddedId
    private RedemptionId id;

    private UUID organizationId;

    @Embedded
    private AccessCodeId accessCodeId;

    @Embedded
    private CourseId courseId;

    @Embedded
    private StudentId studentId;

    @Embedded
    private EnrollmentId enrollmentId;

    private String address;
    private Instant redeemedAt;

    protected Redemption() {}

    Redemption(AccessCode code, EnrollmentView enrollment, String address, Instant now) {
        this.id = new RedemptionId(Ids.next());
        this.organizationId = code.organizationId();
        this.accessCodeId = code.id();
        this.courseId = code.courseId();
        this.studentId = new StudentId(enrollment.userId());
        this.enrollmentId = new EnrollmentId(enrollment.id());
        this.address = address;
        this.redeemedAt = now;
        announce(new CodeRedeemed(
                id.value(),
                accessCodeId.value(),
                organizationId,
                studentId.value(),
                courseId.value(),
                enrollmentId.value(),
                now));
    }

    @Override
    public RedemptionId id() {
        return id;
    }
}
