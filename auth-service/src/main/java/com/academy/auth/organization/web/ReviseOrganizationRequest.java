package com.academy.auth.organization.web;

import com.academy.auth.organization.OrganizationDescription;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A merge patch of an organisation: absent fields stay, and no field can be removed.
 *
 * @param name name of the organisation. Example: Analytical Society
 * @param slug its name in addresses, unique on the platform. Example: analytical-society
 * @param coursesNeedReview whether a course has to be approved before it is published
 */
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
