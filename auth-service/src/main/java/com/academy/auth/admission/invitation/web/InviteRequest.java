package com.academy.auth.admission.invitation.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.platform.identity.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A person to be invited.
 *
 * @param email the address that the mail goes to, in any spelling. Example: ada@example.org
 * @param role the role that the person gets in the organisation
 */
record InviteRequest(
        @NotBlank @Size(max = EmailAddress.MAX_LENGTH) String email,
        @NotNull MemberRole role) {

    @Override
    public String toString() {
        return "InviteRequest[hidden]";
    }

    enum MemberRole {
        STUDENT,
        INSTRUCTOR,
        ORGANIZATION_ADMIN;

        Role role() {
            return Role.valueOf(name());
        }
    }
}
