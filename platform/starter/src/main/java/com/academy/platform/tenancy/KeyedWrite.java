package com.academy.platform.tenancy;

import com.academy.platform.error.ConflictException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * A write with an idempotency key, while this thread carries it out. Each of its transactions that changes something
 * marks the write's row before it commits: the mark and the work are committed together. A transaction whose claim was
 * taken over is rolled back.
 *
 * <p>What the request does as a worker on the way (fetching a copy, making a sealing key) is not the write itself and
 * marks nothing.
 */
public final class KeyedWrite implements AutoCloseable {

    private static final ThreadLocal<Optional<KeyedWrite>> CURRENT = ThreadLocal.withInitial(Optional::empty);
    private static final String MARK = "select keyed_write_takes_effect(?, ?)";

    private final UUID claim;
    private boolean answersItself;

    private KeyedWrite(UUID claim) {
        this.claim = claim;
    }

    /** Begins it in this thread, until it is closed. */
    public static KeyedWrite begin(UUID claim) {
        var write = new KeyedWrite(claim);
        CURRENT.set(Optional.of(write));
        return write;
    }

    public static Optional<KeyedWrite> current() {
        return CURRENT.get();
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

    public UUID claim() {
        return claim;
    }

    /** From now on: the endpoint answers a repeat from what it stored. */
    public void answersItself() {
        answersItself = true;
    }

    public boolean isAnsweredByItself() {
        return answersItself;
    }

    /** @param flush writes what is still held back, so that the database knows whether anything is changed */
    static void beforeCommit(DefaultTransactionStatus status, @Nullable DataSource database, Runnable flush) {
        if (CURRENT.get().isEmpty() || !status.isNewTransaction() || status.isReadOnly() || Workers.isWorker()) {
            return;
        }
        flush.run();
        CURRENT.get().get().mark(Introduction.connection(database));
    }

    private void mark(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setObject(1, claim);
            statement.setBoolean(2, answersItself);
            try (ResultSet marked = statement.executeQuery()) {
                if (!marked.next() || !marked.getBoolean(1)) {
                    throw new ClaimLostException();
                }
            }
        } catch (SQLException failure) {
            var known = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("mark", MARK, failure);
            throw known == null ? new IllegalStateException(failure) : known;
        }
    }

    /** The claim expired because it was not renewed: another request carries the write out. */
    private static final class ClaimLostException extends ConflictException {
        ClaimLostException() {
            super("request-in-progress", "Another request with this key carries it out. This one changed nothing.");
        }
    }
}
