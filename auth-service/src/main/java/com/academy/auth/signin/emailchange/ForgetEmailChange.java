package com.academy.auth.signin.emailchange;

import com.academy.auth.account.user.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetEmailChange {

    private final EmailChanges changes;

    ForgetEmailChange(EmailChanges changes) {
        this.changes = changes;
    }

    /** The acting person's, if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId user) {
        changes.forget(user);
    }
}
