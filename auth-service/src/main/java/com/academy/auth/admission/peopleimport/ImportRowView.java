package com.academy.auth.admission.peopleimport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, and what came of it.
 *
 * @param line in the file, the heading's being 1
 * @param role as it was written, if it is none
 * @param outcome none while it is still to be done
 * @param userId whose account it is, where one was made
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
