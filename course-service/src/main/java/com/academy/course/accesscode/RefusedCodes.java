package com.academy.course.accesscode;

import com.academy.course.enrollment.AlreadyEnrolledException;
import com.academy.course.enrollment.CourseFullException;
import com.academy.platform.error.DomainException;
import org.springframework.stereotype.Component;

/** Logs each refused code, and limits how many wrong ones a student and an address may present. */
@Component
class RefusedCodes {

    private final RedemptionAttempts attempts;
    private final RefusalCounter counter;

    RefusedCodes(RedemptionAttempts attempts, RefusalCounter counter) {
        this.attempts = attempts;
        this.counter = counter;
    }

    void requireFew(Redeemer redeemer) {
        counter.check(redeemer.student().id(), redeemer.address());
    }

    /** Counts the code as wrong unless only the course refused: that the student is enrolled, or that it is full. */
    void add(Redeemer redeemer, String presented, DomainException refusal) {
        attempts.refused(redeemer, presented, refusal.code());
        if (!(refusal instanceof AlreadyEnrolledException || refusal instanceof CourseFullException)) {
            counter.count(redeemer.student().id(), redeemer.address());
        }
    }
}
