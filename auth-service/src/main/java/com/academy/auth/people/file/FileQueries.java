package com.academy.auth.people.file;

import com.academy.auth.audit.Action;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.directory.PersonView;
import com.academy.auth.people.file.FileRows.Written;
import com.academy.auth.people.file.FileView.InstructorProfile;
import com.academy.auth.people.file.FileView.StudentFile;
import com.academy.auth.people.file.LearningFigures.Figures;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.UnavailableException;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Files, for the person, for the admins of an organisation as far as it is concerned, and for platform admins. */
@Service
public class FileQueries {

    private final PeopleQueries people;
    private final FileRows rows;
    private final LearningFigures figures;
    private final Audit audit;
    private final Transactions transaction;

    FileQueries(PeopleQueries people, FileRows rows, LearningFigures figures, Audit audit, Transactions transaction) {
        this.people = people;
        this.rows = rows;
        this.figures = figures;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Must not run in a transaction: another service is asked. */
    public FileView get(UUID user, CurrentUser reader) {
        FileView file = find(user, reader);
        if (!reader.id().equals(user)) {
            audit.record(AuditEntry.of(Action.FILE_READ, AuditSubject.user(user)));
        }
        return file;
    }

    FileView find(UUID user, CurrentUser reader) {
        Kept kept = transaction.call(
                () -> new Kept(people.getLookedAfter(user, reader), rows.get(user, reader.organizationId())));
        try {
            return view(kept, figures.of(user, concerned(user, reader)), null);
        } catch (UnavailableException down) {
            return view(kept, null, Missing.because(down));
        }
    }

    private static FileView view(Kept kept, @Nullable Figures figures, @Nullable Missing missing) {
        return new FileView(
                kept.person().id(),
                kept.has(Role.STUDENT) || (figures != null && !figures.learned().isEmpty())
                        ? student(kept.written().fields(), figures)
                        : null,
                kept.has(Role.INSTRUCTOR)
                                || (figures != null && figures.taught().courses() > 0)
                        ? instructor(kept.written().fields(), figures)
                        : null,
                missing == null,
                missing,
                kept.written().version());
    }

    private static StudentFile student(FileFields fields, @Nullable Figures figures) {
        return new StudentFile(
                fields.educationLevel(),
                figures == null ? null : figures.counting().size(),
                figures == null ? null : Math.toIntExact(figures.coursesCompleted()),
                figures == null ? null : figures.modulesCompleted(),
                figures == null ? null : figures.percent(),
                null,
                fields.notes(),
                null);
    }

    private static InstructorProfile instructor(FileFields fields, @Nullable Figures figures) {
        return new InstructorProfile(
                fields.specialisation(),
                fields.qualification(),
                fields.yearsOfExperience(),
                null,
                figures == null ? null : figures.taught().courses(),
                figures == null ? null : figures.taught().students());
    }

    /** An admin of an organisation sees only what happened in that organisation. */
    static @Nullable UUID concerned(UUID user, CurrentUser reader) {
        return reader.isAdmin() || reader.id().equals(user) ? null : reader.organizationId();
    }

    private record Kept(PersonView person, Written written) {

        boolean has(Role role) {
            return person.memberships().stream().anyMatch(it -> it.role() == role);
        }
    }
}
