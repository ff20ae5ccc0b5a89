package com.academy.auth.people.file;

import com.academy.auth.account.person.EmailAddress;
import com.academy.auth.account.person.PersonalHolding;
import com.academy.auth.account.person.UserId;
import com.academy.platform.privacy.PersonalDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the person and the admins have written into the file. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FileHolding implements PersonalHolding {

    private final JdbcClient database;

    FileHolding(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void export(UserId user, PersonalDocuments documents) {
        documents.query("file", """
                select education_level as "educationLevel", specialisation, qualification,
                       years_of_experience as "yearsOfExperience"
                from person_file where user_id = :user
                """, user.value());
        documents.query("notes", """
                select organization_id as "organizationId", notes from file_note where user_id = :user
                order by organization_id
                """, user.value());
    }

    @Override
    public void erase(UserId user, @Nullable EmailAddress address) {
        database.sql("delete from person_file where user_id = :user")
                .param("user", user.value())
                .update();
        database.sql("delete from file_note where user_id = :user")
                .param("user", user.value())
                .update();
    }
}
