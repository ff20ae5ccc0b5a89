package com.academy.auth.people.directory;

import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.audit.Action;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.identity.Role;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.Page;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives an admin all users that the admin may see at once. */
@Service
public class ExportPeople {

    private final PeopleQueries people;
    private final Audit audit;

    ExportPeople(PeopleQueries people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    public void export(PeopleFilter filter, CurrentUser admin, Consumer<PersonView> reader) {
        audit.record(AuditEntry.of(Action.PEOPLE_EXPORTED, AuditSubject.organization(admin.organizationId()))
                .facts(null, new Facts(filter.role(), filter.status(), filter.organization())));
        Page.forEach(page -> people.page(filter, admin, page), reader);
    }

    private record Facts(
            @Nullable Role role,
            @Nullable AccountStatus status,
            @Nullable UUID organizationId) {}
}
