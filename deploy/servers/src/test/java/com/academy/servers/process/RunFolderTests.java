package com.academy.servers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTests {

    @TempDir
    private Path folder;

    @Test
    void saysWhatToDoAboutAFolderThatCannotBeWritten() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new RunFolder(RunFolder.findRoot(), file.resolve("run")).makeReady())
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("ACADEMY_RUN_DIR")
                .hasMessageContaining("Nothing was started");
    }

    @Test
    void deletesNothingThatThePlatformDidNotMake() throws Exception {
        var theirs = Files.createFile(folder.resolve("thesis.odt"));
        var ours = Files.createDirectories(folder.resolve("postgres/base"));

        new RunFolder(RunFolder.findRoot(), folder).delete(List.of("postgres"));

        assertThat(theirs).exists();
        assertThat(ours).doesNotExist();
    }
}
