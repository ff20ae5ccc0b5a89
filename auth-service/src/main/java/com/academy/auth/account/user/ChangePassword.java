package com.academy.auth.account.user;

import com.academy.auth.account.person.UserId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ChangePassword {

    private final Credentials credentials;
    private final Clock clock;

    ChangePassword(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Part of the transaction in which the acting person has proven to be that person.
     *
     * @return the version of the new credential
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long change(UserId user, String passwordHash) {
        return credentials.put(user, passwordHash, clock.instant());
    }

    /** Whether the password that was checked is still the person's; it stays so until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isCurrent(CheckPassword.Checked checked) {
        return credentials.isOfVersion(checked.userId(), checked.version());
    }
}
