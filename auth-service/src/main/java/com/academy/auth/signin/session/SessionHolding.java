package com.academy.auth.signin.session;

import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open sessions. An erasure ends them before its transaction begins. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SessionHolding implements PersonalHolding {

    private final SessionQueries sessions;

    SessionHolding(SessionQueries sessions) {
        this.sessions = sessions;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.add("sessions", sessions.of(user).stream());
    }
}
