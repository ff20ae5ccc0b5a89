package com.academy.auth.letters.setting;

import java.util.List;

/** The providers that users may sign in by, which are part of an instance's configuration. */
public interface SignInProviders {

    /** As they are named in {@code /auth/oauth2/{provider}}, in alphabetical order. */
    List<String> names();
}
