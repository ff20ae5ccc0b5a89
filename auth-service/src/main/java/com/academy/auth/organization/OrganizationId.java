package com.academy.auth.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record OrganizationId(
        @Column(name = "organization_id") UUID value) {

    /** The organisation of users who register without an invitation; the first migration creates it. */
    public static final OrganizationId PUBLIC =
            new OrganizationId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
}
