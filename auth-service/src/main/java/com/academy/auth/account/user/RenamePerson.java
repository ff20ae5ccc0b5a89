package com.academy.auth.account.user;

import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RenamePerson {

    private final Profiles profiles;

    RenamePerson(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Locks the profile until the end of the transaction. */
    public Named lock(UserId user) {
        Profile profile = profiles.getAndLock(user);
        return new Named(profile.name(), profile.version());
    }

    public void rename(UserId user, PersonName name) {
        Profile profile = profiles.getAndLock(user);
        profile.rename(name);
        profiles.saveAndFlush(profile); // the caller reads it by SQL
    }

    public record Named(PersonName name, long version) {

        @Override
        public String toString() {
            return "Named[hidden]";
        }
    }
}
