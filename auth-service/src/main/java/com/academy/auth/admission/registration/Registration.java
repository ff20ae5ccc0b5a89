package com.academy.auth.admission.registration;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account about to be created.
 *
 * @param passwordHash null for a user who has yet to choose a password
 * @param status of the account at first
 * @param invitation that is accepted by it; it also has proven the address
 */
public record Registration(
        UserId id,
        EmailAddress email,
        PersonName name,
        Role role,
        OrganizationId organizationId,
        @Nullable String passwordHash,
        AccountStatus status,
        @Nullable String invitation) {

    CreateAccount.Command account() {
        return new CreateAccount.Command(id, email, name, passwordHash, organizationId.value(), role, status);
    }

    public boolean isInvited() {
        return invitation != null;
    }

    @Override
    public String toString() {
        return "Registration[%s]".formatted(id.value());
    }
}
