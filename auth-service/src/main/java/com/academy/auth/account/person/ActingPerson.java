package com.academy.auth.account.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the user that row-level security applies to before a token exists: a caller who presents an address, has proven
 * a password or holds a session. The setting ends with the transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ActingPerson {

    private final JdbcClient database;

    ActingPerson(JdbcClient database) {
        this.database = database;
    }

    /** Only after the caller has proven to be that user, or for an account that this transaction creates. */
    public void actAs(UserId user) {
        set("academy.user_id", user.value().toString());
    }

    /** Gives access to the credential of the address, and to no other data of its owner. */
    public void present(EmailAddress email) {
        set("academy.presented_email", email.value());
    }

    /** Gives access to one confirmation, after the caller has proven to hold its link. */
    public void present(UUID confirmation) {
        set("academy.presented_confirmation", confirmation.toString());
    }

    /** Gives access to one invitation and its organisation, after the caller has proven to hold its link. */
    public void presentInvitation(UUID invitation) {
        set("academy.presented_invitation", invitation.toString());
    }

    /** Gives access to one change of address, after the caller has proven to hold its link. */
    public void presentEmailChange(UUID change) {
        set("academy.presented_email_change", change.toString());
    }

    /** For the background work that imports the people on an admin's list, and for nothing else. */
    public void actAsImport() {
        set("academy.importing", "on");
    }

    /** Gives access to the link of one identity at a provider, after the provider has confirmed that identity. */
    public void present(String issuer, String subject) {
        set("academy.presented_identity", issuer + "\n" + subject);
    }

    private void set(String setting, String value) {
        database.sql("select set_config(:setting, :value, true)")
                .param("setting", setting)
                .param("value", value)
                .query(String.class)
                .single();
    }
}
