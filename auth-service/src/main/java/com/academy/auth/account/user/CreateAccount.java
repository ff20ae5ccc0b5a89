package com.academy.auth.account.user;

import com.academy.auth.account.person.ActingPerson;
import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.platform.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CreateAccount {

    private final Users users;
    private final Profiles profiles;
    private final Credentials credentials;
    private final AddressBook addressBook;
    private final ActingPerson acting;
    private final Clock clock;

    CreateAccount(
            Users users,
            Profiles profiles,
            Credentials credentials,
            AddressBook addressBook,
            ActingPerson acting,
            Clock clock) {
        this.users = users;
        this.profiles = profiles;
        this.credentials = credentials;
        this.addressBook = addressBook;
        this.acting = acting;
        this.clock = clock;
    }

    /** Part of a registration's transaction: account, profile and credential are created together or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(Command command) {
        Instant now = clock.instant();
        acting.actAs(command.id());
        users.save(new User(command.id(), command.organizationId(), command.role(), command.status(), now));
        profiles.saveAndFlush(new Profile(command.id(), command.email(), command.name()));
        if (command.passwordHash() != null) {
            credentials.put(command.id(), command.passwordHash(), now);
        }
    }

    /** Whether an account has the address. Asked before the costly work; the unique constraint decides in the end. */
    @Transactional(readOnly = true)
    public boolean isTaken(EmailAddress email) {
        return addressBook.find(email).isPresent();
    }

    /** @param passwordHash null for a user who has yet to choose a password */
    public record Command(
            UserId id,
            EmailAddress email,
            PersonName name,
            @Nullable String passwordHash,
            UUID organizationId,
            Role role,
            AccountStatus status) {

        @Override
        public String toString() {
            return "Command[%s]".formatted(id.value());
        }
    }
}
