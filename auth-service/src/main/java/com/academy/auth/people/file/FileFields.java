package com.academy.auth.people.file;

import org.jspecify.annotations.Nullable;

/**
 * What people write into a file; a field is null until a person has filled it in.
 *
 * @param notes of the organisation that is acted on
 */
public record FileFields(
        @Nullable String educationLevel,
        @Nullable String specialisation,
        @Nullable String qualification,
        @Nullable Integer yearsOfExperience,
        @Nullable String notes) {

    public static final int MAX_EDUCATION_LEVEL = 200;
    public static final int MAX_SPECIALISATION = 200;
    public static final int MAX_QUALIFICATION = 500;
    public static final int MAX_YEARS = 80;
    public static final int MAX_NOTES = 5000;

    /** What the person says, without what others note. */
    FileFields own() {
        return new FileFields(educationLevel, specialisation, qualification, yearsOfExperience, null);
    }

    @Override
    public String toString() {
        return "FileFields[hidden]";
    }
}
