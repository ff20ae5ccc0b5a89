package com.academy.auth.account.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells row-level security for whom the transaction at hand works while nobody is signed in yet: somebody who presents
 * an address, has proven a password or holds a session. It ends with the transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ActingPerson {

    private final JdbcClient database;

    ActingPerson(JdbcClient database) {
        this.database = database;
    }

    /** Only after proof of being that person, or for a person who is just being made. */
    public void actAs(UserId user) {
        set("academy.user_id", user.value().toString());
    }

    /** Opens the credential that belongs to the address, and nothing else of its owner's. */
    public void present(EmailAddress email) {
        set("academy.presented_email", email.value());
    }

    /** Opens the one confirmation whose link somebody has proven to hold. */
    public void present(UUID confirmation) {
        set("academy.presented_confirmation", confirmation.toString());
    }

    /** Opens the one invitation whose link somebody has proven to hold, and the door it is for. */
    public void presentInvitation(UUID invitation) {
        set("academy.presented_invitation", invitation.toString());
    }

    /** Opens the one change of address whose link somebody has proven to hold. */
    public void presentEmailChange(UUID change) {
        set("academy.presented_email_change", change.toString());
    }

    /** Background work that brings in people whom somebody has listed; nothing else may say so. */
    public void actAsImport() {
        set("academy.importing", "on");
    }

    /** Opens the link of one identity at a provider, who has just vouched for it. */
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
