package com.academy.auth.profile;

import com.academy.auth.account.UserView;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A person as they see themselves. */
public record ProfileView(
        @JsonUnwrapped UserView user,
        @JsonUnwrapped ProfileDetails details,
        @JsonIgnore long version) {

    @Override
    public String toString() {
        return "ProfileView[%s]".formatted(user.id());
    }
}
