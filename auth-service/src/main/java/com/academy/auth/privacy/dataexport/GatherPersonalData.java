package com.academy.auth.privacy.dataexport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.audit.Action;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.privacy.ExportPersonalData;
import com.academy.platform.security.CurrentUser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.util.StreamUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers what all services hold on a person. It is written to a file first: once a response has begun, it could no
 * longer report that a service is down, and a response that silently lacks a part would be wrong.
 */
@Service
public class GatherPersonalData {

    private static final String OURS = "auth-service";
    private static final int AT_ONCE = 2;

    private final ExportPersonalData exportOwn;
    private final OtherHolders others;
    private final AddressBook addressBook;
    private final Audit audit;
    private final Transactions transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    GatherPersonalData(
            ExportPersonalData exportOwn,
            OtherHolders others,
            AddressBook addressBook,
            Audit audit,
            Transactions transaction,
            JsonMapper json,
            Clock clock) {
        this.exportOwn = exportOwn;
        this.others = others;
        this.addressBook = addressBook;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** @return a ZIP file, which is the caller's to delete */
    public Path gather(UserId user, CurrentUser caller) {
        if (!caller.id().equals(user.value()) && !caller.isAdmin()) {
            throw new UserNotFoundException(user.value());
        }
        transaction.run(() -> addressBook.get(user));
        if (!places.tryAcquire()) {
            throw new ExportBusyException();
        }
        try {
            audit.record(AuditEntry.of(Action.DATA_EXPORTED, AuditSubject.user(user.value())));
            return file(user.value());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            places.release();
        }
    }

    private Path file(UUID user) throws IOException {
        Path file = Files.createTempFile("academy-export-" + user + "-", ".zip");
        boolean whole = false;
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            List<Part> parts = new ArrayList<>();
            parts.add(part(OURS, zip, () -> exportOwn.write(user, StreamUtils.nonClosing(zip))));
            for (String service : others.names()) {
                parts.add(part(service, zip, () -> others.ask(service, user, answer -> copy(answer, zip))));
            }
            entry("manifest.json", zip, json.writeValueAsString(new Manifest(user, clock.instant(), parts)));
            entry("README.txt", zip, index(parts));
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    private Part part(String service, ZipOutputStream zip, Runnable write) throws IOException {
        var part = new Part(service, service + ".json", clock.instant());
        zip.putNextEntry(new ZipEntry(part.file()));
        write.run();
        zip.closeEntry();
        return part;
    }

    /** Reads what it copies: an answer that broke off is no JSON. */
    private void copy(InputStream answer, OutputStream to) throws IOException {
        try (JsonParser parser = json.createParser(new Copying(answer, to))) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }

    private static void entry(String name, ZipOutputStream zip, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String index(List<Part> parts) {
        var text = new StringBuilder("""
                Everything that Academy holds on you.

                Each file is what one service of the platform holds, as JSON: lists by name, times in UTC.
                manifest.json says the same as this page, for programs.

                """);
        parts.forEach(it -> text.append("%-24s %s%n".formatted(it.file(), it.gatheredAt())));
        return text.toString();
    }

    private record Manifest(UUID userId, Instant gatheredAt, List<Part> parts) {}

    private record Part(String service, String file, Instant gatheredAt) {}

    private static final class Copying extends FilterInputStream {

        private final OutputStream to;

        Copying(InputStream from, OutputStream to) {
            super(from);
            this.to = to;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                to.write(read);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                to.write(bytes, offset, read);
            }
            return read;
        }
    }

    static class ExportBusyException extends UnavailableException {
        ExportBusyException() {
            super("exports-busy", "Other exports are running. Try again in a few seconds.", Duration.ofSeconds(5));
        }
    }
}
