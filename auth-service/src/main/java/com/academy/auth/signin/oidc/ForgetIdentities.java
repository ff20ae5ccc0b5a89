package com.academy.auth.signin.oidc;

import com.academy.auth.account.user.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetIdentities {

    private final LinkedIdentities identities;

    ForgetIdentities(LinkedIdentities identities) {
        this.identities = identities;
    }

    /** Of the acting person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UserId user) {
        identities.unlink(user);
    }
}
