package com.academy.course.accesscode;

import com.academy.course.enrollment.AlreadyEnrolledException;
import com.academy.course.enrollment.CourseFullException;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.DomainException;
import com.academy.platform.jdbc.Timestamps;
import com.academy.platform.jdbc.Transactions;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Logs each refused code, and limits how many wrong ones a student and an address may present. Accepted codes are logged
 * as redemptions.
 */
@Component
class RefusedCodes {

    private final JdbcClient database;
    private final Transactions transaction;
    private final RefusalCounter counter;
    private final Clock clock;

    RefusedCodes(JdbcClient database, Transactions transaction, RefusalCounter counter, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.counter = counter;
        this.clock = clock;
    }

    void requireFew(Redeemer redeemer) {
        counter.check(redeemer.student().id(), redeemer.address());
    }

    /**
     * Must run after the refusal has rolled back its transaction. Counts the code as wrong unless the course refused: the
     * student is enrolled, or the course is full.
     */
    void add(Redeemer redeemer, String presented, DomainException refusal) {
        transaction.run(() -> log(redeemer, presented, refusal.code()));
        if (!(refusal instanceof AlreadyEnrolledException || refusal instanceof CourseFullException)) {
            counter.count(redeemer.student().id(), redeemer.address());
        }
    }

    private void log(Redeemer redeemer, String presented, String reason) {
        database.sql("""
                insert into redemption_attempt (user_id, attempt_id, code, reason, address, attempted_at)
                values (:user, :id, :code, :reason, :address, :now)
                """)
                .param("user", redeemer.student().id())
                .param("id", Ids.next())
                .param("code", Code.typed(presented).map(Code::value).orElse(null))
                .param("reason", reason)
                .param("address", redeemer.address())
                .param("now", Timestamps.of(clock.instant()))
                .update();
    }
}
