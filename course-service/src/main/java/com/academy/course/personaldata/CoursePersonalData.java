package com.academy.course.personaldata;

import com.academy.course.accesscode.ForgetRedeemer;
import com.academy.course.enrollment.Seats;
import com.academy.course.enrollment.StudentId;
import com.academy.platform.privacy.PersonalData;
import com.academy.platform.privacy.PersonalDocuments;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class CoursePersonalData implements PersonalData {

    private final ForgetRedeemer forgetRedeemer;
    private final Seats seats;

    CoursePersonalData(ForgetRedeemer forgetRedeemer, Seats seats) {
        this.forgetRedeemer = forgetRedeemer;
        this.seats = seats;
    }

    @Override
    public void export(UUID user, PersonalDocuments documents) {
        documents.query("enrollments", """
                select e.enrollment_id as "enrollmentId", e.organization_id as "organizationId",
                       e.course_id as "courseId", p.title as "courseTitle", e.status, e.enrolled_at as "enrolledAt",
                       e.withdrawn_at as "withdrawnAt"
                from enrollment e
                left join published_course p
                    on p.organization_id = e.organization_id and p.course_id = e.course_id
                where e.user_id = :user order by e.enrollment_id
                """, user);
        documents.query("redemptions", """
                select redemption_id as "redemptionId", course_id as "courseId", enrollment_id as "enrollmentId",
                       address, redeemed_at as "redeemedAt"
                from redemption where user_id = :user order by redemption_id
                """, user);
        documents.query("refusedRedemptions", """
                select code, reason, address, attempted_at as "attemptedAt"
                from redemption_attempt where user_id = :user order by attempt_id
                """, user);
    }

    /** Courses belong to their organisation and stay. Enrolments are facts and stay, but hold no seat. */
    @Override
    public void erase(UUID user) {
        forgetRedeemer.forget(user);
        seats.releaseAllOf(new StudentId(user));
    }
}
