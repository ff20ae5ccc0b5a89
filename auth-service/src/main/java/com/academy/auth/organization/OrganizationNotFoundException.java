package com.academy.auth.organization;

import com.academy.platform.error.NotFoundException;
import java.util.UUID;

class OrganizationNotFoundException extends NotFoundException {

    OrganizationNotFoundException(UUID id) {
        super("organization-not-found", "There is no organisation %s.".formatted(id));
    }
}
