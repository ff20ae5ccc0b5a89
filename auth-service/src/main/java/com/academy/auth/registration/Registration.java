package com.academy.auth.registration;

import com.academy.auth.account.AccountStatus;
import com.academy.auth.account.CreateAccount;
import com.academy.auth.account.EmailAddress;
import com.academy.auth.account.PersonName;
import com.academy.auth.account.UserId;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.security.Role;

/** Somebody about to have an account. */
public record Registration(
        UserId id, EmailAddress email, PersonName name, Role role, OrganizationId organizationId, String passwordHash) {

    CreateAccount.Command account() {
        return new CreateAccount.Command(
                id, email, name, passwordHash, organizationId.value(), role, AccountStatus.ACTIVE);
    }

    @Override
    public String toString() {
        return "Registration[%s]".formatted(id.value());
    }
}
