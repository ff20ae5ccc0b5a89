package com.academy.auth.admission.invitation;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class InvitationNotFoundException extends NotFoundException {

    InvitationNotFoundException(UUID id) {
        super("invitation-not-found", "There is no open invitation %s.".formatted(id));
    }
}
