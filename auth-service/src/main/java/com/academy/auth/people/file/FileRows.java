package com.academy.auth.people.file;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote into files. */
@Repository
class FileRows {

    private final JdbcClient database;

    FileRows(JdbcClient database) {
        this.database = database;
    }

    /** Changes of one file wait for each other until the transaction ends. */
    void lock(UUID user) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:file, 0))")
                .param("file", "file/" + user)
                .query(Integer.class)
                .single();
    }

    Written get(UUID user, UUID organization) {
        return database.sql("""
                select f.education_level, f.specialisation, f.qualification, f.years_of_experience, n.notes,
                       coalesce(f.version, 0) + coalesce(n.version, 0) as version
                from (select cast(:user as uuid) as user_id) person
                left join person_file f on f.user_id = person.user_id
                left join file_note n on n.user_id = person.user_id and n.organization_id = :organization
                """)
                .param("user", user)
                .param("organization", organization)
                .query((row, _) -> new Written(
                        new FileFields(
                                row.getString("education_level"),
                                row.getString("specialisation"),
                                row.getString("qualification"),
                                row.getObject("years_of_experience", Integer.class),
                                row.getString("notes")),
                        row.getLong("version")))
                .single();
    }

    void put(UUID user, UUID organization, FileFields before, FileFields after) {
        if (!after.own().equals(before.own())) {
            putOwn(user, after);
        }
        if (!Objects.equals(after.notes(), before.notes())) {
            putNotes(user, organization, after);
        }
    }

    private void putOwn(UUID user, FileFields fields) {
        database.sql("""
                insert into person_file (user_id, education_level, specialisation, qualification,
                                         years_of_experience, version)
                values (:user, :educationLevel, :specialisation, :qualification, :years, 1)
                on conflict on constraint person_file_pk do update
                set education_level = excluded.education_level, specialisation = excluded.specialisation,
                    qualification = excluded.qualification, years_of_experience = excluded.years_of_experience,
                    version = person_file.version + 1
                """)
                .param("user", user)
                .param("educationLevel", fields.educationLevel())
                .param("specialisation", fields.specialisation())
                .param("qualification", fields.qualification())
                .param("years", fields.yearsOfExperience())
                .update();
    }

    private void putNotes(UUID user, UUID organization, FileFields fields) {
        database.sql("""
                insert into file_note (organization_id, user_id, notes, version)
                values (:organization, :user, :notes, 1)
                on conflict on constraint file_note_pk do update
                set notes = excluded.notes, version = file_note.version + 1
                """)
                .param("organization", organization)
                .param("user", user)
                .param("notes", fields.notes())
                .update();
    }

    record Written(FileFields fields, long version) {}
}
