package com.academy.auth.organization.web;

import com.academy.auth.organization.OrganizationDescription;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A new organisation.
 *
 * @param name name of the organisation. Example: Analytical Society
 * @param slug its name in addresses, unique on the platform; made of the name where it is absent. Example:
 *     analytical-society
 * @param coursesNeedReview whether a course has to be approved before it is published; false where it is absent
 */
record FoundOrganizationRequest(
        @NotNull @Text(max = OrganizationDescription.MAX_NAME)
        String name,

        @SlugText(max = OrganizationDescription.MAX_SLUG) @Nullable String slug,

        @Nullable Boolean coursesNeedReview) {}
