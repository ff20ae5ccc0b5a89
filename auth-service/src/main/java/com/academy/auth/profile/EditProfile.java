package com.academy.auth.profile;

import com.academy.auth.account.PersonName;
import com.academy.auth.account.RenamePerson;
import com.academy.auth.account.UserId;
import com.academy.auth.profile.DetailRows.Detailed;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.web.ExpectedVersion;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EditProfile {

    private final RenamePerson names;
    private final DetailRows rows;
    private final CheckDetails checkDetails;
    private final ProfileQueries profiles;

    EditProfile(RenamePerson names, DetailRows rows, CheckDetails checkDetails, ProfileQueries profiles) {
        this.names = names;
        this.rows = rows;
        this.checkDetails = checkDetails;
        this.profiles = profiles;
    }

    @Transactional
    public ProfileView editOwn(CurrentUser user, UnaryOperator<Person> change, ExpectedVersion expected) {
        edit(new UserId(user.id()), change, expected);
        return profiles.me(user);
    }

    /** Part of the transaction of somebody who may change that person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void edit(UserId user, UnaryOperator<Person> change, ExpectedVersion expected) {
        RenamePerson.Named named = names.lock(user);
        Detailed found = rows.find(user).orElse(Detailed.NOTHING);
        expected.check(named.version() + found.version());
        PersonName name = named.name();
        Person after = change.apply(new Person(name, found.details()));
        ProfileDetails details = checkDetails.check(found.details(), after.details());
        if (!after.name().equals(name)) {
            names.rename(user, after.name());
        }
        if (!details.equals(found.details())) {
            rows.put(user, details);
        }
    }
}
