package com.academy.auth.account;

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

    /** Part of the transaction in which the acting person has proven to be that person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(UserId user, String passwordHash) {
        credentials.put(user, passwordHash, clock.instant());
    }
}
