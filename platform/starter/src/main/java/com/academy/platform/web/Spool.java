package com.academy.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StreamUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/**
 * Stores a whole body before it is processed, so that a slow sender or reader blocks nothing: in memory while it is
 * small, else in a file that is deleted with the spool.
 */
public final class Spool extends OutputStream {

    /** For what the platform writes itself: more than any export has, less than a disk. */
    public static final DataSize OWN = DataSize.ofGigabytes(1);

    private static final int IN_MEMORY = 256 * 1024;

    private final long most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream inFile;
    private long length;

    /** @param most a larger body is refused: 413 */
    public Spool(DataSize most) {
        this.most = most.toBytes();
    }

    /** Stores the body completely, or throws. */
    public static Spool of(InputStream body, DataSize most) throws IOException {
        var spool = new Spool(most);
        try {
            body.transferTo(spool);
            return spool;
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }

    /** A file to be downloaded, written down whole before it is sent; the spool ends with the answer. */
    public static ResponseEntity<Resource> download(String name, MediaType type, Content content) throws IOException {
        var spool = new Spool(OWN);
        boolean whole = false;
        try {
            content.writeTo(StreamUtils.nonClosing(spool));
            var written = new InputStreamResource(new FilterInputStream(spool.read()) {
                @Override
                public void close() throws IOException {
                    super.close();
                    spool.close();
                }
            });
            whole = true;
            return ResponseEntity.ok()
                    .contentType(type)
                    .contentLength(spool.length)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                    .body(written);
        } finally {
            if (!whole) {
                spool.close();
            }
        }
    }

    /** What a download holds. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (length > most) {
            throw new ErrorResponseException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONTENT_TOO_LARGE, "The body has %d bytes at most.".formatted(most)),
                    null);
        }
        if (inFile == null && length > IN_MEMORY) {
            file = Files.createTempFile("academy-spool-", ".tmp");
            inFile = Files.newOutputStream(file);
            memory.writeTo(inFile);
            memory.reset();
        }
        Objects.requireNonNullElse(inFile, memory).write(bytes, offset, count);
    }

    /** All of it, as the answer's body. */
    public void sendTo(HttpServletResponse response) throws IOException {
        response.setContentLengthLong(length);
        try (InputStream written = read()) {
            written.transferTo(response.getOutputStream());
        }
    }

    /** What was written, from its beginning; closing it leaves the spool as it is. */
    public InputStream read() throws IOException {
        if (inFile == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        inFile.flush();
        return Files.newInputStream(Objects.requireNonNull(file));
    }

    @Override
    public void close() throws IOException {
        if (inFile != null) {
            inFile.close();
            Files.deleteIfExists(Objects.requireNonNull(file));
        }
    }
}
