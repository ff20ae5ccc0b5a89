package com.academy.auth.letters.setting;

import com.academy.platform.identity.Role;
import java.util.Set;

/**
 * Rules of signing in.
 *
 * @param instructorsNeedApproval whether an account that registers as instructor waits for the approval of an admin
 * @param signInBeforeVerifying whether a user may sign in before the e-mail address is verified
 * @param secondFactorRequiredFor the roles that a user has only after signing in with a second factor
 */
public record SecuritySettings(
        boolean instructorsNeedApproval, boolean signInBeforeVerifying, Set<Role> secondFactorRequiredFor) {

    public SecuritySettings {
        secondFactorRequiredFor = Set.copyOf(secondFactorRequiredFor);
    }
}
