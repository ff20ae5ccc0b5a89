package com.academy.auth.privacy.erasure;

import com.academy.auth.account.person.UserId;
import com.academy.platform.jdbc.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Erasures {

    private final JdbcClient database;

    Erasures(JdbcClient database) {
        this.database = database;
    }

    /** @return whether it is the first; another one waits here for it to end */
    boolean add(UserId user, UUID requestedBy, Instant now) {
        return database.sql("""
                insert into erasure (user_id, requested_at, requested_by, tombstoned_at)
                values (:user, :now, :by, :now)
                on conflict on constraint erasure_pk do nothing
                """)
                        .param("user", user.value())
                        .param("now", Timestamps.of(now))
                        .param("by", requestedBy)
                        .update()
                == 1;
    }

    void tombstoned(UserId user, long sequence, Instant now) {
        database.sql("""
                update erasure set profile_sequence = :sequence, tombstoned_at = :now where user_id = :user
                """)
                .param("sequence", sequence)
                .param("now", Timestamps.of(now))
                .param("user", user.value())
                .update();
    }

    /** The erasures whose tombstone is to be repeated; concurrent instances get different ones. */
    List<Told> lockToldBefore(Instant told, Instant requestedSince) {
        return database.sql("""
                select user_id, profile_sequence from erasure
                where tombstoned_at < :told and requested_at > :since and profile_sequence > 0
                order by tombstoned_at limit 1000 for update skip locked
                """)
                .param("told", Timestamps.of(told))
                .param("since", Timestamps.of(requestedSince))
                .query((row, _) ->
                        new Told(new UserId(row.getObject("user_id", UUID.class)), row.getLong("profile_sequence")))
                .list();
    }

    /** The oldest erasures that this holder has not confirmed yet. */
    List<UserId> withoutReceiptOf(String holder) {
        return database.sql("""
                select user_id from erasure e
                where not exists (select from erasure_receipt r where r.user_id = e.user_id and r.service = :holder)
                order by requested_at limit 100
                """)
                .param("holder", holder)
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .list();
    }

    void addReceipt(UUID user, String service, Instant erasedAt) {
        database.sql("""
                insert into erasure_receipt (user_id, service, erased_at) values (:user, :service, :at)
                on conflict on constraint erasure_receipt_pk do nothing
                """)
                .param("user", user)
                .param("service", service)
                .param("at", Timestamps.of(erasedAt))
                .update();
    }

    record Told(UserId user, long sequence) {}
}
