package com.academy.platform.event.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The shards of the outbox that this relay owns, as session advisory locks on its connection: they end with the
 * connection in any case. Relays register by a lock of their own, and keep at most their fair share.
 */
final class Shards {

    private static final int MEMBERSHIP = 7_411_001;
    private static final int SHARD = 7_411_002;
    private static final Duration BALANCE_EVERY = Duration.ofSeconds(1);

    private final Connection connection;
    private final BitSet owned = new BitSet(Outbox.SHARDS);
    private int relays = 1;
    private long balanceAt = System.nanoTime();

    Shards(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement register = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
            register.setInt(1, MEMBERSHIP);
            register.setInt(2, ThreadLocalRandom.current().nextInt());
            register.execute();
        }
    }

    BitSet owned() {
        return owned;
    }

    boolean isAlone() {
        return relays == 1 && owned.cardinality() == Outbox.SHARDS;
    }

    /** Releases the shards above a fair share, and takes free ones up to it. Call it with nothing in flight. */
    void balance() throws SQLException {
        if (System.nanoTime() - balanceAt < 0) {
            return;
        }
        balanceAt = System.nanoTime() + BALANCE_EVERY.toNanos();
        relays = Math.max(1, count());
        int fair = Math.ceilDiv(Outbox.SHARDS, relays);
        for (int shard = owned.nextSetBit(0); shard >= 0 && owned.cardinality() > fair; ) {
            lock("select pg_advisory_unlock(?, ?)", shard);
            owned.clear(shard);
            shard = owned.nextSetBit(shard + 1);
        }
        for (int shard = owned.nextClearBit(0);
                shard < Outbox.SHARDS && owned.cardinality() < fair;
                shard = owned.nextClearBit(shard + 1)) {
            if (lock("select pg_try_advisory_lock(?, ?)", shard)) {
                owned.set(shard);
            }
        }
    }

    void release() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
        owned.clear();
    }

    private int count() throws SQLException {
        try (PreparedStatement members = connection.prepareStatement("""
                select count(*) from pg_locks
                where locktype = 'advisory' and classid = ? and granted
                  and database = (select oid from pg_database where datname = current_database())""")) {
            members.setInt(1, MEMBERSHIP);
            try (ResultSet row = members.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private boolean lock(String sql, int shard) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, SHARD);
            statement.setInt(2, shard);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
