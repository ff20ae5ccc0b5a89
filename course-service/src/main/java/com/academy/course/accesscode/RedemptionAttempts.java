package com.academy.course.accesscode;

import com.academy.platform.domain.Ids;
import com.academy.platform.jdbc.Timestamps;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of refused attempts. The accepted ones are the redemptions. */
@Component
class RedemptionAttempts {

    private final JdbcClient database;
    private final Clock clock;

    RedemptionAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In a transaction of its own: the refusal has rolled back the one it happened in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Redeemer redeemer, String presented, String reason) {
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
