package com.academy.auth.admission.invitation.web;

import com.academy.auth.account.person.EmailAddress;
import com.academy.platform.security.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
