package com.academy.auth.people.file;

import com.academy.platform.web.Tagged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file on a user, as far as the caller may know it: an organisation's admins read what happened there.
 *
 * @param userId id of the user
 * @param student the user as a student; null where the user is no student and has no course
 * @param instructor the user as an instructor; null where the user is no instructor and has no published course
 * @param complete whether the figures of courses are there; without analytics-service they are null
 * @param missing why the answer is not complete; null where it is
 * @param version rises with every change of what users and admins wrote
 */
public record FileView(
        UUID userId,
        @Nullable StudentFile student,
        @Nullable InstructorProfile instructor,
        boolean complete,
        @Nullable Missing missing,
        @JsonIgnore long version)
        implements Tagged {

    @Override
    public String tag() {
        return Long.toString(version);
    }

    /**
     * A user as a student. Courses of other organisations are left out for an organisation's admins.
     *
     * @param educationLevel highest education of the user; null until the user tells it. Example: Bachelor of Science
     * @param coursesEnrolled courses that the student is in now; null while the answer is not complete, as are the next
     *     three. Example: 2
     * @param coursesCompleted courses that the student has completed, those included that the student has left since.
     *     Example: 1
     * @param modulesCompleted required modules completed, in all courses that the student is in now. Example: 7
     * @param overallPercent these modules in percent of all required modules of the courses, rounded down; 0 where
     *     there are none. Example: 58
     * @param attendanceRate always null: there are no live classes yet
     * @param notes notes of the organisation that the caller acts for; null where there are none. Example: Wants to
     *     take the exam in May.
     * @param assignedInstructorId always null: instructors are not assigned to students yet
     */
    public record StudentFile(
            @Nullable String educationLevel,
            @Nullable Integer coursesEnrolled,
            @Nullable Integer coursesCompleted,
            @Nullable Integer modulesCompleted,
            @Nullable Integer overallPercent,
            @Nullable Integer attendanceRate,
            @Nullable String notes,
            @Nullable UUID assignedInstructorId) {}

    /**
     * A user as an instructor. Courses of other organisations are left out for an organisation's admins.
     *
     * @param specialisation what the user teaches; null until the user tells it. Example: Analytical engines
     * @param qualification degrees and certificates for teaching; null until the user tells them. Example: Certificate
     *     in Teaching
     * @param yearsOfExperience years of teaching; null until the user tells them. Example: 6
     * @param rating always null: courses are not rated yet
     * @param coursesPublished courses of the instructor that were published and are not archived; null while the answer
     *     is not complete, as is the next. Example: 4
     * @param students different students that are in one of these courses now. Example: 120
     */
    public record InstructorProfile(
            @Nullable String specialisation,
            @Nullable String qualification,
            @Nullable Integer yearsOfExperience,
            @Nullable Double rating,
            @Nullable Integer coursesPublished,
            @Nullable Integer students) {}

    @Override
    public String toString() {
        return "FileView[%s]".formatted(userId);
    }
}
