package com.academy.auth.account.user;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonName;
import com.academy.auth.account.person.UserId;
import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** The personal data of a user: name and e-mail address. Published on a stream of its own. */
@Entity
class Profile extends AggregateRoot<UserId> {

    @EmbeddedId
    private UserId id;

    @Embedded
    private EmailAddress email;

    @Embedded
    private PersonName name;

    protected Profile() {}

    Profile(UserId id, EmailAddress email, PersonName name) {
        this.id = id;
        this.email = email;
        this.name = name;
        announce(new UserProfileChanged(id.value(), name.full(), email.value()));
    }

    void rename(PersonName name) {
        if (!name.equals(this.name)) {
            this.name = name;
            announce(new UserProfileChanged(id.value(), name.full(), email.value()));
        }
    }

    void remove() {
        announce(new UserProfileRemoved(id.value()));
    }

    void moveTo(EmailAddress email) {
        if (!email.equals(this.email)) {
            this.email = email;
            announce(new UserProfileChanged(id.value(), name.full(), email.value()));
        }
    }

    @Override
    public UserId id() {
        return id;
    }

    EmailAddress email() {
        return email;
    }

    PersonName name() {
        return name;
    }
}
