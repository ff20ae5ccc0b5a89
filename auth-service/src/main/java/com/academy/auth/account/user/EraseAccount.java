package com.academy.auth.account.user;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.UserId;
import com.academy.platform.event.outbox.Outbox;
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

    /**
     * Locks the account, so that a write of the same person's happens before the erasure or is refused after it.
     *
     * @return the address of the profile; empty if it was erased before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<EmailAddress> begin(UserId user) {
        users.findAndLockById(user);
        return profiles.findAndLockById(user).map(Profile::email);
    }

    /**
     * Part of a worker's transaction that works for the person. What stays is an id that leads to no person.
     *
     * @return the number of the tombstone in the stream of the profile; empty the second time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> erase(UserId user) {
        User account = users.getAndLock(user);
        return profiles.findAndLockById(user).map(profile -> {
            account.erase(clock.instant());
            users.save(account);
            credentials.remove(user);
            profile.remove();
            profiles.delete(profile);
            return profile.sequence();
        });
    }

    /** Publishes the tombstone of the profile again, so that Kafka compacts the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repeatRemoval(UserId user, long sequence) {
        outbox.publish(new UserProfileRemoved(user.value()), sequence);
    }
}
