package com.academy.auth.organization;

import com.academy.platform.web.Tagged;
import java.time.Instant;
import java.util.UUID;

/** @param members who belong to it now */
public record OrganizationView(
        UUID id, String name, String slug, boolean coursesNeedReview, Instant createdAt, long members, long version)
        implements Tagged {

    @Override
    public String tag() {
        return Long.toString(version);
    }
}
