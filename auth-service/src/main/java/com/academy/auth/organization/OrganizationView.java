package com.academy.auth.organization;

import com.academy.platform.web.Tagged;
import java.time.Instant;
import java.util.UUID;

/**
 * An organisation.
 *
 * @param id id of the organisation
 * @param name name of the organisation. Example: Analytical Society
 * @param slug its name in addresses, unique on the platform. Example: analytical-society
 * @param coursesNeedReview whether a course has to be approved before it is published
 * @param createdAt when the organisation was founded
 * @param members how many users belong to it now, suspended ones included. Example: 240
 * @param version rises with every change of the organisation. Example: 3
 */
public record OrganizationView(
        UUID id, String name, String slug, boolean coursesNeedReview, Instant createdAt, long members, long version)
        implements Tagged {

    @Override
    public String tag() {
        return Long.toString(version);
    }
}
