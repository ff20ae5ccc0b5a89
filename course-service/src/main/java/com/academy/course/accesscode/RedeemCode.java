package com.academy.course.accesscode;

import com.academy.course.catalog.CatalogQueries;
import com.academy.course.catalog.PublishedCourse;
import com.academy.course.enrollment.EnrollStudent;
import com.academy.course.enrollment.EnrollmentView;
import com.academy.course.enrollment.StudentId;
import com.academy.platform.error.DomainException;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Redeems a code: the use is counted, the seat taken and the enrolment created, or nothing happens. */
@Service
public class RedeemCode {

    private final AccessCodes codes;
    private final Redemptions redemptions;
    private final RefusedCodes refusedCodes;
    private final EnrollStudent enrollStudent;
    private final CatalogQueries catalog;
    private final JdbcClient database;
    private final Transactions transaction;
    private final Clock clock;

    RedeemCode(
            AccessCodes codes,
            Redemptions redemptions,
            RefusedCodes refusedCodes,
            EnrollStudent enrollStudent,
            CatalogQueries catalog,
            JdbcClient database,
            Transactions transaction,
            Clock clock) {
        this.codes = codes;
        this.redemptions = redemptions;
        this.refusedCodes = refusedCodes;
        this.enrollStudent = enrollStudent;
        this.catalog = catalog;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    public RedeemedView redeem(String presented, Redeemer redeemer) {
        refusedCodes.requireFew(redeemer);
        try {
            Code code = Code.typed(presented).orElseThrow(MalformedCodeException::new);
            try {
                return enter(code, redeemer);
            } catch (DataIntegrityViolationException failure) {
                EnrollStudent.requireRace(failure);
                return enter(code, redeemer); // the student presented two codes at once: now the other enrolment shows
            }
        } catch (DomainException refusal) {
            refusedCodes.add(redeemer, presented, refusal);
            throw refusal;
        }
    }

    private RedeemedView enter(Code presented, Redeemer redeemer) {
        return transaction.call(() -> {
            AccessCode code = present(presented);
            StudentId student = new StudentId(redeemer.student().id());
            PublishedCourse course = catalog.find(code.courseId())
                    .filter(PublishedCourse::isOpen)
                    .orElseThrow(CourseNotOpenException::new);
            EnrollStudent.Place place = enrollStudent.placeFor(student, course);
            place.requireFree(); // before the code is looked at: it may be used up by this very student

            Instant now = clock.instant();
            code.requireValid(now);
            boolean knownHere =
                    place.wasTakenBefore() && redemptions.existsByAccessCodeIdAndStudentId(code.id(), student);
            if (!knownHere) {
                code.use();
            }
            EnrollmentView enrollment = place.take();
            if (!knownHere) {
                codes.save(code);
                redemptions.save(new Redemption(code, enrollment, redeemer.address(), now));
            }
            return new RedeemedView(enrollment.id(), enrollment.courseId(), enrollment.organizationId(), now);
        });
    }

    /** Row-level security shows the presented code in this transaction, also to a student of another organisation. */
    private AccessCode present(Code code) {
        database.sql("select set_config('academy.presented_code', ?, true)")
                .param(code.value())
                .query(String.class)
                .single();
        return codes.findAndLockByCode(code.value()).orElseThrow(AccessCode.AccessCodeNotFoundException::new);
    }

    private static final class CourseNotOpenException extends RuleViolationException {

        CourseNotOpenException() {
            super("course-not-open", "The course of this code is not open.");
        }
    }

    private static final class MalformedCodeException extends InvalidRequestException {

        MalformedCodeException() {
            super(
                    "access-code-malformed",
                    "An access code has twelve letters and digits, such as K7QX-2MPA-9RTZ.",
                    new FieldProblem("#/code", "This cannot be an access code."));
        }
    }
}
