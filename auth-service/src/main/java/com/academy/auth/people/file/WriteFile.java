package com.academy.auth.people.file;

import com.academy.auth.audit.Action;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.file.FileRows.Written;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

@Service
public class WriteFile {

    private final PeopleQueries people;
    private final FileRows rows;
    private final FileQueries files;
    private final Audit audit;
    private final Transactions transaction;

    WriteFile(PeopleQueries people, FileRows rows, FileQueries files, Audit audit, Transactions transaction) {
        this.people = people;
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** People write of themselves, admins note on others; a platform admin may do both. */
    public FileView write(UUID user, UnaryOperator<FileFields> change, ExpectedVersion expected, CurrentUser writer) {
        transaction.run(() -> store(user, change, expected, writer));
        return files.find(user, writer);
    }

    private void store(UUID user, UnaryOperator<FileFields> change, ExpectedVersion expected, CurrentUser writer) {
        people.getLookedAfter(user, writer);
        rows.lock(user);
        Written before = rows.get(user, writer.organizationId());
        expected.check(before.version());
        FileFields after = change.apply(before.fields());
        if (!Objects.equals(after.notes(), before.fields().notes())
                && !writer.isAdmin()
                && !writer.isOrganizationAdmin()) {
            throw new NotYoursToWriteException("admins");
        }
        if (!after.own().equals(before.fields().own())
                && !writer.isAdmin()
                && !writer.id().equals(user)) {
            throw new NotYoursToWriteException("the person");
        }
        rows.put(user, writer.organizationId(), before.fields(), after);
        if (!after.equals(before.fields()) && !writer.id().equals(user)) {
            audit.record(
                    AuditEntry.of(Action.FILE_CHANGED, AuditSubject.user(user)).changing(before.fields(), after));
        }
    }

    static class NotYoursToWriteException extends RuleViolationException {

        NotYoursToWriteException(String whose) {
            super("field-not-yours", "Some of these fields are for %s to write.".formatted(whose));
        }
    }
}
