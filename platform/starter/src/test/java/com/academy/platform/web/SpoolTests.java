package com.academy.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

class SpoolTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_144, 262_145, 1_000_000})
    void givesBackWhatItTookIn(int size) throws IOException {
        byte[] body = bytes(size);

        try (var spool = Spool.of(new ByteArrayInputStream(body), DataSize.ofMegabytes(1))) {
            assertThat(spool.read().readAllBytes()).isEqualTo(body);
            assertThat(spool.read().readAllBytes()).isEqualTo(body);
            var response = new MockHttpServletResponse();
            spool.sendTo(response);
            assertThat(response.getContentAsByteArray()).isEqualTo(body);
            assertThat(response.getContentLengthLong()).isEqualTo(size);
        }
    }

    @Test
    void refusesMoreThanItMayTake() {
        assertThatThrownBy(() -> Spool.of(new ByteArrayInputStream(bytes(1_048_577)), DataSize.ofMegabytes(1)))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        var spool = Spool.of(new ByteArrayInputStream(bytes(1_000_000)), DataSize.ofMegabytes(1));

        spool.close();

        assertThatThrownBy(spool::read).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void isDownloadedAsAFileThat() throws IOException {
        byte[] content = bytes(500_000);

        var answer = Spool.download("all.bin", MediaType.APPLICATION_OCTET_STREAM, out -> out.write(content));

        assertThat(answer.getHeaders().getContentLength()).isEqualTo(500_000);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("all.bin");
        assertThat(Objects.requireNonNull(answer.getBody()).getContentAsByteArray())
                .isEqualTo(content);
    }

    @Test
    void isNoDownloadWhereItCannotBeWrittenWhole() {
        assertThatThrownBy(() -> Spool.download("all.bin", MediaType.APPLICATION_OCTET_STREAM, out -> {
                    out.write(bytes(500_000));
                    throw new IOException("half of it");
                }))
                .hasMessage("half of it");
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
