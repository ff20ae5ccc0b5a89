package com.academy.auth.people.file;

import com.academy.platform.web.Tagged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file on a person, as far as the reader may know of them: an organisation's admins read what happened there.
 *
 * @param student where the person learns
 * @param instructor where the person teaches
 */
public record FileView(
        UUID userId,
        @Nullable StudentFile student,
        @Nullable InstructorProfile instructor,
        @JsonIgnore long version) implements Tagged {

    @Override
    public String tag() {
        return Long.toString(version);
    }

    /**
     * @param modulesCompleted of those that count, in all courses the student is in
     * @param overallPercent over all modules that count, as the newest facts counted them
     * @param attendanceRate none while there are no live classes
     * @param notes of the organisation that is acted on
     * @param assignedInstructorId none while nobody is assigned
     */
    public record StudentFile(
            @Nullable String educationLevel,
            int coursesEnrolled,
            int coursesCompleted,
            int modulesCompleted,
            int overallPercent,
            @Nullable Integer attendanceRate,
            @Nullable String notes,
            @Nullable UUID assignedInstructorId) {}

    /**
     * @param rating none while courses are not rated
     * @param students who are in a course of theirs
     */
    public record InstructorProfile(
            @Nullable String specialisation,
            @Nullable String qualification,
            @Nullable Integer yearsOfExperience,
            @Nullable Double rating,
            int coursesPublished,
            int students) {}

    @Override
    public String toString() {
        return "FileView[%s]".formatted(userId);
    }
}
