package com.academy.auth.letters.setting;

import java.util.List;

/**
 * What pages for signing in and registering have to offer beside a password.
 *
 * @param providers the providers that users may sign in by, as they are named in {@code /auth/oauth2/{provider}}, in
 *     alphabetical order. Example: ["google"]
 * @param instructorsNeedApproval whether an account that registers as instructor waits for the approval of an admin
 */
public record SignInOptions(List<String> providers, boolean instructorsNeedApproval) {

    static SignInOptions of(SettingVersion version, List<String> providers) {
        return new SignInOptions(providers, version.values().security().instructorsNeedApproval());
    }
}
