package com.academy.course.enrollment;

import com.academy.course.catalog.CourseId;
import com.academy.platform.security.CurrentUser;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class WithdrawStudent {

    private final Enrollments enrollments;
    private final Seats seats;
    private final Clock clock;

    WithdrawStudent(Enrollments enrollments, Seats seats, Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(CourseId course, CurrentUser student) {
        Enrollment enrollment = enrollments
                .findAndLock(course, new StudentId(student.id()))
                .orElseThrow(EnrollmentNotFoundException::new);
        if (enrollment.withdraw(clock.instant())) {
            seats.release(course);
            enrollments.save(enrollment);
        }
    }
}
