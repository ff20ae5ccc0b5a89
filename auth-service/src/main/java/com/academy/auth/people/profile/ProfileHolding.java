package com.academy.auth.people.profile;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.auth.people.profile.DetailRows.Detailed;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sealed details of a profile. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProfileHolding implements PersonalHolding {

    private final DetailRows rows;

    ProfileHolding(DetailRows rows) {
        this.rows = rows;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.add("details", rows.find(user).map(Detailed::details).stream());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        rows.remove(user);
    }
}
