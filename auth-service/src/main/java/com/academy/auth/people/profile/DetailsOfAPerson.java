package com.academy.auth.people.profile;

import com.academy.auth.account.user.UserId;
import com.academy.auth.people.profile.DetailRows.Detailed;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For the export and the erasure of the acting person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DetailsOfAPerson {

    private final DetailRows rows;

    DetailsOfAPerson(DetailRows rows) {
        this.rows = rows;
    }

    public Optional<ProfileDetails> find(UserId user) {
        return rows.find(user).map(Detailed::details);
    }

    public void forget(UserId user) {
        rows.remove(user);
    }
}
