package com.academy.auth.admission.peopleimport;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What lists of people said of a person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListHolding implements PersonalHolding {

    private final JdbcClient database;

    ListHolding(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("lists", """
                select organization_id as "organizationId", email, first_name as "firstName",
                       last_name as "lastName", role, outcome
                from people_import_row
                where user_id = :user or email = (select email from profile where user_id = :user)
                order by import_id, line
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        database.sql("delete from people_import_row where email = :address or user_id = :user")
                .param("address", address == null ? null : address.value())
                .param("user", user.value())
                .update();
    }
}
