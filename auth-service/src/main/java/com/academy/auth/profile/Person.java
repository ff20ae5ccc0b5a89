package com.academy.auth.profile;

import com.academy.auth.account.PersonName;

/** What may be changed of a person's profile. */
public record Person(PersonName name, ProfileDetails details) {

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
