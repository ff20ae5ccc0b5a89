package com.academy.auth.people.profile;

import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.person.UserNotFoundException;
import com.academy.auth.account.user.RenamePerson;
import com.academy.auth.audit.Action;
import com.academy.auth.people.directory.ManagePerson;
import com.academy.auth.people.directory.ManagePerson.Decision;
import com.academy.auth.people.profile.DetailRows.Detailed;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.AccessRefusedException;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Users edit their own profiles; platform admins edit all profiles, and change status and role as well. */
@Service
public class EditProfile {

    private final ManagePerson managePerson;
    private final RenamePerson names;
    private final DetailRows rows;
    private final CheckDetails checkDetails;
    private final ProfileQueries profiles;
    private final Audit audit;

    EditProfile(
            ManagePerson managePerson,
            RenamePerson names,
            DetailRows rows,
            CheckDetails checkDetails,
            ProfileQueries profiles,
            Audit audit) {
        this.managePerson = managePerson;
        this.names = names;
        this.rows = rows;
        this.checkDetails = checkDetails;
        this.profiles = profiles;
        this.audit = audit;
    }

    /** @param language of the mail to a user who is approved */
    public ProfileView edit(UUID id, Change change, ExpectedVersion expected, Locale language, CurrentUser editor) {
        if (!editor.isAdmin()) {
            if (!editor.id().equals(id)) {
                throw new UserNotFoundException(id);
            }
            if (!change.decision().isNone()) {
                throw new NotYoursToDecideException();
            }
        }
        var user = new UserId(id);
        managePerson.decide(
                user, change.decision(), language, editor, () -> edit(user, change.profile(), expected, editor));
        return profiles.view(id, editor);
    }

    private void edit(UserId user, UnaryOperator<Person> change, ExpectedVersion expected, CurrentUser editor) {
        RenamePerson.Named named = names.lock(user);
        Detailed found = rows.find(user).orElse(Detailed.NOTHING);
        expected.check(named.version() + found.version());
        var before = new Person(named.name(), found.details());
        Person said = change.apply(before);
        var after = new Person(said.name(), checkDetails.check(before.details(), said.details()));
        if (after.equals(before)) {
            return;
        }
        PersonName name = after.name();
        if (!name.equals(before.name())) {
            names.rename(user, name);
        }
        if (!after.details().equals(before.details())) {
            rows.put(user, after.details());
        }
        if (!editor.id().equals(user.value())) {
            audit.record(AuditEntry.of(Action.PROFILE_CHANGED, AuditSubject.user(user.value()))
                    .changing(before.unlike(after), after.unlike(before)));
        }
    }

    public record Change(UnaryOperator<Person> profile, Decision decision) {}

    static class NotYoursToDecideException extends AccessRefusedException {

        NotYoursToDecideException() {
            super("not-yours-to-decide", "Role and status are decided by admins.");
        }
    }
}
