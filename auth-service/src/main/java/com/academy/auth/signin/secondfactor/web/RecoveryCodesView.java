package com.academy.auth.signin.secondfactor.web;

import java.util.List;

/**
 * The recovery codes of a second factor, shown this once.
 *
 * @param recoveryCodes ten codes of the form XXXXX-XXXXX; each takes the place of a code of the authenticator once.
 *     Example: ["7KQ2M-P4XZT"]
 */
record RecoveryCodesView(List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "RecoveryCodesView[hidden]";
    }
}
