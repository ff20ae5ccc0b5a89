package com.academy.trial.bell;

import com.academy.platform.event.inbox.Received;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A projection that counts without any care of its own for duplicates: that is the platform's. */
@Service
public class KeepChimes {

    /** A fault in the handler that is repaired later, as a deployed bug would be. */
    public static final AtomicBoolean REFUSES_NEGATIVE = new AtomicBoolean(true);

    /** What is done, in the batch's transaction, before a chime of that many strokes is counted. */
    public static final Map<Integer, Runnable> BEFORE = new ConcurrentHashMap<>();

    private final JdbcClient database;

    KeepChimes(JdbcClient database) {
        this.database = database;
    }

    public record Chimed(UUID clockId, int strokes) {}

    public void keep(List<Received<Chimed>> chimes) {
        for (Received<Chimed> chime : chimes) {
            BEFORE.getOrDefault(chime.event().strokes(), () -> {}).run();
            if (chime.event().strokes() < 0 && REFUSES_NEGATIVE.get()) {
                throw new IllegalArgumentException("strokes below zero");
            }
            database.sql("""
                    insert into chime (organization_id, clock_id, chimes, strokes) values (:organization, :clock, 1, :strokes)
                    on conflict (organization_id, clock_id) do update
                    set chimes = chime.chimes + 1, strokes = chime.strokes + excluded.strokes""")
                    .param("organization", chime.organizationId())
                    .param("clock", chime.event().clockId())
                    .param("strokes", chime.event().strokes())
                    .update();
        }
    }
}
