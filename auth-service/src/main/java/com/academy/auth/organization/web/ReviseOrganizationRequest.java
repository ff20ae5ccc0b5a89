package com.academy.auth.organization.web;

import com.academy.auth.organization.OrganizationDescription;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, and none can be removed. */
record ReviseOrganizationRequest(
        @Size(max = OrganizationDescription.MAX_NAME) @Pattern(regexp = OrganizationDescription.NAME) @Nullable String name,

        @Pattern(regexp = OrganizationDescription.SLUG) @Size(max = OrganizationDescription.MAX_SLUG) @Nullable String slug,

        @Nullable Boolean coursesNeedReview) {

    OrganizationDescription applyTo(OrganizationDescription before) {
        return new OrganizationDescription(
                name == null ? before.name() : name,
                slug == null ? before.slug() : slug,
                coursesNeedReview == null ? before.coursesNeedReview() : coursesNeedReview);
    }
}
