package com.academy.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.academy.servers.process.OperatorError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTests {

    @TempDir
    private Path run;

    @Test
    void keepsASecondCommandOutAndNamesTheFirst() {
        try (var _ = Lock.take(run, "up")) {
            assertThatThrownBy(() -> Lock.take(run, "down"))
                    .isInstanceOf(OperatorError.class)
                    .hasMessageContaining(
                            "make up (process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void letsTheNextInAfterwards() {
        Lock.take(run, "up").close();

        assertThatCode(() -> Lock.take(run, "down").close()).doesNotThrowAnyException();
    }
}
