package com.academy.auth.admission.invitation;

import com.academy.platform.error.RuleViolationException;

class InvitationForAnotherAddressException extends RuleViolationException {

    InvitationForAnotherAddressException() {
        super(
                "invitation-for-another-address",
                "This invitation was sent to another address. Sign in with the account that has it.");
    }
}
