package com.academy.platform.privacy;

import com.academy.platform.jdbc.Timestamps;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person from this service: from the platform's tables and from the service's own. */
public class ErasePerson {

    private final JdbcClient database;
    private final PersonalData personalData;

    ErasePerson(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    /** Part of a worker's transaction with the person as its key; may be called again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID user, Instant at) {
        database.sql("select erase_person(:user, :at)")
                .param("user", user)
                .param("at", Timestamps.of(at))
                .query()
                .singleValue();
        database.sql("delete from keyed_write where user_id = :user")
                .param("user", user)
                .update();
        database.sql("delete from idempotency_key where user_id = :user")
                .param("user", user)
                .update();
        // Without what it said, a letter that is replayed is a tombstone.
        database.sql("update dead_letter set payload = null where key = :user and topic = :profiles")
                .param("user", user.toString())
                .param("profiles", PROFILES)
                .update();
        personalData.erase(user);
    }

    /** The one topic that says how people are called. */
    private static final String PROFILES = "user-profiles";
}
