package com.academy.auth.people.profile;

import com.academy.auth.account.person.UserId;
import com.academy.auth.audit.Action;
import com.academy.auth.people.directory.PeopleQueries;
import com.academy.auth.people.directory.PersonView;
import com.academy.auth.people.profile.DetailRows.Detailed;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.identity.Role;
import com.academy.platform.jdbc.Transactions;
import com.academy.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class ProfileQueries {

    private final PeopleQueries people;
    private final DetailRows rows;
    private final JdbcClient database;
    private final Audit audit;
    private final Transactions transactions;

    ProfileQueries(PeopleQueries people, DetailRows rows, JdbcClient database, Audit audit, Transactions transactions) {
        this.people = people;
        this.rows = rows;
        this.database = database;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** An organisation's admin sees the member's account, but not the details that the person has entered. */
    public ProfileView get(UUID id, CurrentUser reader) {
        ProfileView profile = view(id, reader);
        if (profile.details() != null && !reader.id().equals(id)) {
            audit.record(AuditEntry.of(Action.PROFILE_READ, AuditSubject.user(id)));
        }
        return profile;
    }

    /** The same, without an entry in the audit: for the answer to a change. */
    ProfileView view(UUID id, CurrentUser reader) {
        return transactions.call(() -> find(id, reader));
    }

    private ProfileView find(UUID id, CurrentUser reader) {
        PersonView person = people.getLookedAfter(id, reader);
        @Nullable Role role = roleOf(person, reader);
        if (!reader.isAdmin() && !reader.id().equals(id)) {
            return new ProfileView(person, role, reader.organizationId(), null, 0);
        }
        Detailed found = rows.find(new UserId(id)).orElse(Detailed.NOTHING);
        return new ProfileView(
                person, role, reader.organizationId(), found.details(), nameVersion(id) + found.version());
    }

    private static @Nullable Role roleOf(PersonView person, CurrentUser reader) {
        if (reader.id().equals(person.id())) {
            return reader.role();
        }
        return person.memberships().stream()
                .filter(it -> it.organizationId().equals(reader.organizationId()))
                .map(PersonView.Member::role)
                .findFirst()
                .orElse(null);
    }

    private long nameVersion(UUID id) {
        return database.sql("select coalesce(max(version), 0) from profile where user_id = :user")
                .param("user", id)
                .query(Long.class)
                .single();
    }
}
