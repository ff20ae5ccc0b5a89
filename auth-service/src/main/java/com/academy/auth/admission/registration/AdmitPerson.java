package com.academy.auth.admission.registration;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.auth.account.user.AccountStatus;
import com.academy.auth.account.user.AddressBook;
import com.academy.auth.account.user.CreateAccount;
import com.academy.auth.organization.JoinOrganization;
import com.academy.auth.organization.OrganizationId;
import com.academy.platform.domain.Ids;
import com.academy.platform.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people whose address another party has verified. They have no password until they ask for one. */
@Service
public class AdmitPerson {

    private final CreateAccount accounts;
    private final AddressBook addressBook;
    private final JoinOrganization organizations;

    AdmitPerson(CreateAccount accounts, AddressBook addressBook, JoinOrganization organizations) {
        this.accounts = accounts;
        this.addressBook = addressBook;
        this.organizations = organizations;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UserId admit(EmailAddress email, PersonName name) {
        var id = new UserId(Ids.next());
        accounts.create(new CreateAccount.Command(
                id, email, name, null, OrganizationId.PUBLIC.value(), Role.STUDENT, AccountStatus.ACTIVE));
        addressBook.verified(id, email);
        organizations.join(id, OrganizationId.PUBLIC, Role.STUDENT);
        return id;
    }
}
