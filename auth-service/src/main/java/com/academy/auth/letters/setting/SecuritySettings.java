package com.academy.auth.letters.setting;

import com.academy.platform.security.Role;
import java.util.Set;

/**
 * @param instructorsNeedApproval whether who registers as an instructor waits for an admin
 * @param signInBeforeVerifying whether people may sign in whose e-mail address is not verified yet
 * @param secondFactorRequiredFor the roles that nobody has without a second factor
 */
public record SecuritySettings(
        boolean instructorsNeedApproval, boolean signInBeforeVerifying, Set<Role> secondFactorRequiredFor) {

    public SecuritySettings {
        secondFactorRequiredFor = Set.copyOf(secondFactorRequiredFor);
    }
}
