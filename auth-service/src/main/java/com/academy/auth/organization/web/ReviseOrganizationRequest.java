package com.academy.auth.organization.web;

import com.academy.auth.organization.OrganizationDescription;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, and none can be removed. */
record ReviseOrganizationRequest(
        @Text(max = OrganizationDescription.MAX_NAME) @Nullable String name,

        @SlugText(max = OrganizationDescription.MAX_SLUG) @Nullable String slug,

        @Nullable Boolean coursesNeedReview) {

    OrganizationDescription applyTo(OrganizationDescription before) {
        return new OrganizationDescription(
                name == null ? before.name() : name,
                slug == null ? before.slug() : slug,
                coursesNeedReview == null ? before.coursesNeedReview() : coursesNeedReview);
    }
}
