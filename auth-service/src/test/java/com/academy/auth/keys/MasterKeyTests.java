package com.academy.auth.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTests {

    private static final String USE = "tests";
    private static final byte[] CONTENT = "a private key".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("auth").resolve("key");
    }

    @Test
    void opensWhatItSealed() {
        Sealer key = fromFile().sealer(USE);

        assertThat(key.open(key.seal(CONTENT, "one"), "one")).isEqualTo(CONTENT);
        assertThat(key.seal(CONTENT, "one")).isNotEqualTo(key.seal(CONTENT, "one"));
    }

    @Test
    void doesNotOpenWhatWasSealedUnderAnotherName() {
        Sealer key = fromFile().sealer(USE);

        assertThatIllegalStateException().isThrownBy(() -> key.open(key.seal(CONTENT, "one"), "two"));
    }

    @Test
    void saysWhatToDoAboutAForeignSeal() {
        byte[] sealed = given(new byte[32]).sealer(USE).seal(CONTENT, "one");

        assertThatIllegalStateException()
                .isThrownBy(() -> fromFile().sealer(USE).open(sealed, "one"))
                .withMessageContaining("KEY_ENCRYPTION_KEY");
    }

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        byte[] sealed = fromFile().sealer(USE).seal(CONTENT, "one");

        assertThat(fromFile().sealer(USE).open(sealed, "one")).isEqualTo(CONTENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void isOneHoweverManyInstancesStartTogether() {
        var derived = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> Base64.getEncoder()
                        .encodeToString(fromFile().derived("any", "AES").getEncoded()))
                .collect(Collectors.toSet());

        assertThat(derived).hasSize(1);
    }

    @Test
    void hasAnotherKeyForEachUse() {
        MasterKey key = fromFile();

        assertThat(key.derived("one", "AES")).isNotEqualTo(key.derived("two", "AES"));
    }

    @Test
    void refusesAKeyOfTheWrongLengthWithoutQuotingIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> given(new byte[16]))
                .withMessageContaining("KEY_ENCRYPTION_KEY")
                .withMessageNotContaining("AAAA");
    }

    private MasterKey fromFile() {
        return new MasterKey(properties(""));
    }

    private MasterKey given(byte[] key) {
        return new MasterKey(properties(Base64.getEncoder().encodeToString(key)));
    }

    private KeyProperties properties(String key) {
        return new KeyProperties(key, file, Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofMinutes(20));
    }
}
