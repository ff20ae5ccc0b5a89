package com.academy.auth.people.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an instructor.
 *
 * @param id id of the user
 * @param name the instructor's name. Example: Grace Hopper
 * @param specialisation what the instructor teaches; null until the instructor tells it. Example: Analytical engines
 * @param qualification degrees and certificates for teaching; null until the instructor tells them. Example:
 *     Certificate in Teaching
 * @param picture whether there is a picture at {@code /users/{id}/avatar}
 */
public record CardView(
        UUID id,
        String name,
        @Nullable String specialisation,
        @Nullable String qualification,
        boolean picture) {}
