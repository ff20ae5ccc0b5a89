package com.academy.platform.test;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts the statements that the driver sends to the database, begin and commit included, while a test calls the service
 * or works itself. The relay and the consumers have threads of their own and do not count.
 */
public final class CountedStatements {

    private static final String WIRE = "org.postgresql.core.v3.QueryExecutorImpl";

    private CountedStatements() {}

    public static int during(Runnable work) {
        var counter = new Counter(Thread.currentThread());
        var wire = Logger.getLogger(WIRE);
        var before = wire.getLevel();
        boolean parents = wire.getUseParentHandlers();
        wire.addHandler(counter);
        wire.setLevel(Level.FINEST);
        wire.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            wire.removeHandler(counter);
            wire.setLevel(before);
            wire.setUseParentHandlers(parents);
        }
        return counter.statements.get();
    }

    private static final class Counter extends Handler {

        private final AtomicInteger statements = new AtomicInteger();
        private final Thread worker;

        Counter(Thread worker) {
            this.worker = worker;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord event) {
            var thread = Thread.currentThread();
            var message = event.getMessage();
            if ((thread == worker || thread.getName().startsWith("http-nio"))
                    && message != null
                    && (message.contains("FE=> Execute") || message.contains("FE=> SimpleQuery"))
                    && !isCheckOfAnIdleConnection(event)) {
                statements.incrementAndGet();
            }
        }

        /** The pool sends an empty statement on a connection that was idle for half a second. */
        private static boolean isCheckOfAnIdleConnection(LogRecord event) {
            var parameters = event.getParameters();
            return parameters != null && parameters.length > 0 && "".equals(parameters[0]);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
