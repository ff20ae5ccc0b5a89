package com.academy.auth.account.user;

import com.academy.platform.event.Outbox;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class EraseAccount {

    private final Users users;
    private final Profiles profiles;
    private final Credentials credentials;
    private final Outbox outbox;
    private final Clock clock;

    EraseAccount(Users users, Profiles profiles, Credentials credentials, Outbox outbox, Clock clock) {
        this.users = users;
        this.profiles = profiles;
        this.credentials = credentials;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Comes first in an erasure: whoever writes down something of the person at the same time is before it or too late. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UserId user) {
        users.findAndLockById(user);
        profiles.findAndLockById(user);
    }

    /**
     * Part of a worker's transaction that works for the person. What stays is an id that leads to nobody.
     *
     * @return what there was to erase; nothing the second time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Erased> erase(UserId user) {
        User account = users.getAndLock(user);
        return profiles.findAndLockById(user).map(profile -> {
            account.erase(clock.instant());
            users.save(account);
            credentials.remove(user);
            profile.remove();
            profiles.delete(profile);
            return new Erased(profile.email(), profile.sequence());
        });
    }

    /** Says once more that there is no profile, for those who compact the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repeatRemoval(UserId user, long sequence) {
        outbox.publish(new UserProfileRemoved(user.value()), sequence);
    }

    /** @param profileSequence the number of the tombstone in the stream of the profile */
    public record Erased(EmailAddress email, long profileSequence) {

        @Override
        public String toString() {
            return "Erased[hidden]";
        }
    }
}
