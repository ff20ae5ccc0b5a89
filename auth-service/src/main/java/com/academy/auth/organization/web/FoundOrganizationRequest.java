package com.academy.auth.organization.web;

import com.academy.auth.organization.OrganizationDescription;
import com.academy.platform.error.FieldProblem;
import com.academy.platform.error.InvalidRequestException;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** @param slug made of the name where it is absent */
record FoundOrganizationRequest(
        @NotNull @Text(max = OrganizationDescription.MAX_NAME)
        String name,

        @SlugText(max = OrganizationDescription.MAX_SLUG) @Nullable String slug,

        @Nullable Boolean coursesNeedReview) {

    OrganizationDescription description() {
        String address = slug == null ? OrganizationDescription.slugOf(name) : slug;
        if (address.isEmpty()) {
            throw new InvalidRequestException(
                    "invalid-request",
                    "Some fields are not valid.",
                    new FieldProblem("#/slug", "No address can be made of this name. Give one."));
        }
        return new OrganizationDescription(name, address, Boolean.TRUE.equals(coursesNeedReview));
    }
}
