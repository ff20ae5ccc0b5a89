package com.academy.auth.account.user;

import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an account itself holds: its state, the profile, and when the password was chosen. */
@Service
public class ExportAccount {

    /** Part of a worker's transaction that acts for the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("account", """
                select user_id as "userId", status, registered_at as "registeredAt"
                from user_account where user_id = :user
                """, user.value());
        documents.query("profile", """
                select email, email_verified_at as "emailVerifiedAt", first_name as "firstName",
                       last_name as "lastName"
                from profile where user_id = :user
                """, user.value());
        documents.query(
                "password", "select changed_at as \"changedAt\" from credential where user_id = :user", user.value());
    }
}
