package com.academy.auth.account.user;

import com.academy.auth.account.person.UserId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ChangeStatus {

    private final Users users;
    private final Clock clock;

    ChangeStatus(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction; row-level security decides whose account it may change. The caller must end the
     * sessions.
     *
     * @return the status before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountStatus change(UserId id, AccountStatus status) {
        User user = users.getAndLock(id);
        AccountStatus before = user.status();
        user.change(status, clock.instant());
        users.save(user);
        return before;
    }
}
