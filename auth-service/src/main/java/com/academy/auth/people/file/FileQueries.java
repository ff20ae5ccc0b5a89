package com.academy.auth.people.file;

import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.directory.PersonView;
import com.academy.auth.people.file.FileRows.Written;
import com.academy.auth.people.file.FileView.InstructorProfile;
import com.academy.auth.people.file.FileView.StudentFile;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files, for the person, for the admins of an organisation as far as it is concerned, and for platform admins. */
@Service
public class FileQueries {

    private final PeopleQueries people;
    private final FileRows rows;
    private final JdbcClient database;

    FileQueries(PeopleQueries people, FileRows rows, JdbcClient database) {
        this.people = people;
        this.rows = rows;
        this.database = database;
    }

    @Transactional(readOnly = true)
    public FileView get(UUID user, CurrentUser reader) {
        PersonView person = people.getLookedAfter(user, reader);
        @Nullable UUID organization = concerned(user, reader);
        Written written = rows.get(user, reader.organizationId());
        FileFields fields = written.fields();
        Learned learned = learned(user, organization);
        Taught taught = taught(user, organization);
        return new FileView(
                user,
                has(person, Role.STUDENT) || learned.known()
                        ? new StudentFile(
                                fields.educationLevel(),
                                learned.enrolled(),
                                learned.courses(),
                                learned.modules(),
                                learned.percent(),
                                null,
                                fields.notes(),
                                null)
                        : null,
                has(person, Role.INSTRUCTOR) || taught.courses() > 0
                        ? new InstructorProfile(
                                fields.specialisation(),
                                fields.qualification(),
                                fields.yearsOfExperience(),
                                null,
                                taught.courses(),
                                taught.students())
                        : null,
                written.version());
    }

    /** An organisation does not see what happened in others. */
    static @Nullable UUID concerned(UUID user, CurrentUser reader) {
        return reader.isAdmin() || reader.id().equals(user) ? null : reader.organizationId();
    }

    private static boolean has(PersonView person, Role role) {
        return person.memberships().stream().anyMatch(it -> it.role() == role);
    }

    /** Rounded down: 100 means that all is done. */
    private Learned learned(UUID user, @Nullable UUID organization) {
        return database.sql("""
                select count(*) > 0 as known,
                       count(*) filter (where active) as enrolled,
                       count(*) filter (where course_completed) as courses,
                       coalesce(sum(completed) filter (where active), 0) as modules,
                       coalesce(100 * sum(completed) filter (where active)
                                    / nullif(sum(total) filter (where active), 0), 0) as percent
                from course_learning
                where user_id = :user and (cast(:organization as uuid) is null or organization_id = :organization)
                """)
                .param("user", user)
                .param("organization", organization)
                .query(Learned.class)
                .single();
    }

    private Taught taught(UUID user, @Nullable UUID organization) {
        return database.sql("""
                select count(distinct t.course_id) as courses, count(distinct l.user_id) as students
                from taught_course t
                left join course_learning l
                    on l.organization_id = t.organization_id and l.course_id = t.course_id and l.active
                where t.instructor_id = :user and not t.archived
                  and (cast(:organization as uuid) is null or t.organization_id = :organization)
                """)
                .param("user", user)
                .param("organization", organization)
                .query(Taught.class)
                .single();
    }

    record Learned(boolean known, int enrolled, int courses, int modules, int percent) {}

    record Taught(int courses, int students) {}
}
