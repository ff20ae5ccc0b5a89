package com.academy.auth.account.user;

import com.academy.auth.account.person.UserId;
import com.academy.platform.event.AggregateRoot;
import com.academy.platform.identity.Role;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person as the rest of the platform knows one: an id without personal data. */
@Entity
@Table(name = "user_account")
class User extends AggregateRoot<UserId> {

    @EmbeddedId
    private UserId id;

    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    protected User() {}

    /** A registration always creates a first membership, so the event names it. */
    User(UserId id, UUID organizationId, Role role, AccountStatus status, Instant now) {
        this.id = id;
        this.registeredAt = now;
        this.status = status;
        announce(new UserRegistered(id.value(), organizationId, role, now));
    }

    void change(AccountStatus status, Instant now) {
        if (status != this.status) {
            this.status = status;
            announce(new UserStatusChanged(id.value(), status, now));
        }
    }

    void erase(Instant now) {
        this.status = AccountStatus.INACTIVE;
        announce(new UserErased(id.value(), now));
    }

    @Override
    public UserId id() {
        return id;
    }

    AccountStatus status() {
        return status;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
