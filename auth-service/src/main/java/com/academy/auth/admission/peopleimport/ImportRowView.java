package com.academy.auth.admission.peopleimport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an imported list, and what came of it.
 *
 * @param line line in the file; the heading is line 1. Example: 2
 * @param email the address in lower case, or the text of the list where it is no address. Example: ada@example.org
 * @param firstName given name, as the list has it. Example: Ada
 * @param lastName family name, as the list has it; null where the field is empty. Example: Lovelace
 * @param role the role in the organisation, STUDENT where the list has none; the text of the list where it is no role.
 *     Example: STUDENT
 * @param outcome CREATED: an account was made, INVITED: the owner of an account was invited, MEMBER: the person is a
 *     member already, REFUSED: the row has an error; of a dry run, what would come of it; null while the row is to be
 *     done
 * @param problem why the row was refused; null where it was not. Example: This is not an e-mail address.
 * @param userId the account that was made for the row; null where there is none
 */
public record ImportRowView(
        int line,
        String email,
        String firstName,
        @Nullable String lastName,
        String role,
        @Nullable Outcome outcome,
        @Nullable String problem,
        @Nullable UUID userId) {

    @Override
    public String toString() {
        return "ImportRowView[%d]".formatted(line);
    }
}
