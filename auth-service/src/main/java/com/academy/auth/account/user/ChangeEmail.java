package com.academy.auth.account.user;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.EmailTakenException;
import com.academy.auth.account.person.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ChangeEmail {

    private final Profiles profiles;
    private final AddressBook addressBook;

    ChangeEmail(Profiles profiles, AddressBook addressBook) {
        this.profiles = profiles;
        this.addressBook = addressBook;
    }

    /** Part of the transaction in which the acting person has proven that the address is theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(UserId user, EmailAddress email) {
        Profile profile = profiles.getAndLock(user);
        profile.moveTo(email);
        EmailTakenException.unlessTaken(() -> profiles.saveAndFlush(profile));
        addressBook.verified(user, email);
    }
}
