package com.academy.progress;

import static com.academy.progress.outline.OutlineFixtures.aCourseOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.academy.progress.outline.Outline;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done most must ask the database least. Counted on the wire, begin and commit included. */
class QueryBudgetIT extends ProgressServiceTest {

    private final Outline course = aCourseOf(10);
    private UUID enrollment;

    @BeforeEach
    void warmUp() {
        enrollment = enrolled(student, published(course));
        complete(enrollment, course, 0).expect(200);
    }

    @Test
    void completingAModuleTakesSixStatements() {
        // begin, who is calling, lock and read, save, tell, commit
        assertThat(statementsOf(() -> complete(enrollment, course, 1).expect(200)))
                .isEqualTo(6);
    }

    @Test
    void completingTheLastModuleTakesNoMore() {
        for (int i = 1; i < 9; i++) {
            complete(enrollment, course, i).expect(200);
        }

        assertThat(statementsOf(() -> complete(enrollment, course, 9).expect(200)))
                .isEqualTo(6);
    }

    @Test
    void completingAModuleAgainTakesFour() {
        assertThat(statementsOf(() -> complete(enrollment, course, 0).expect(200)))
                .isEqualTo(4);
    }

    @Test
    void readingTheProgressInACourseTakesFour() {
        assertThat(statementsOf(() -> asStudent()
                        .get("/progress/course/{enrollment}", enrollment)
                        .expect(200)))
                .isEqualTo(4);
    }

    private static int statementsOf(Runnable request) {
        var counter = new StatementCounter();
        Logger wire = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        Level before = wire.getLevel();
        boolean parents = wire.getUseParentHandlers();
        wire.addHandler(counter);
        wire.setLevel(Level.FINEST);
        wire.setUseParentHandlers(false);
        try {
            request.run();
        } finally {
            wire.removeHandler(counter);
            wire.setLevel(before);
            wire.setUseParentHandlers(parents);
        }
        return counter.statements.get();
    }

    /** Sees what the driver sends for requests; relay and consumers have threads of other names. */
    private static final class StatementCounter extends Handler {

        private final AtomicInteger statements = new AtomicInteger();

        StatementCounter() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord event) {
            if (Thread.currentThread().getName().startsWith("http-nio")
                    && event.getMessage() != null
                    && (event.getMessage().contains("FE=> Execute")
                            || event.getMessage().contains("FE=> SimpleQuery"))) {
                statements.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
