package com.academy.course.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course in a list.
 *
 * @param id id of the course
 * @param organizationId the organisation that the course belongs to
 * @param instructorId user id of the course's instructor
 * @param slug the course's name in addresses, unique on the platform. Example: spring-boot-basics
 * @param title title, one line. Example: Spring Boot basics
 * @param shortDescription a few words for lists; {@code null} where there are none. Example: From an empty folder to a
 *     running service
 * @param level for which students
 * @param language language tag (BCP 47) of the course. Example: pt-BR
 * @param categoryId category of the course; {@code null} for a course in no category
 * @param requiresCode whether students enter with an access code only
 * @param price amount as a decimal with the decimals of its currency; {@code null} for a course that costs nothing.
 *     Example: 49.90
 * @param currency currency of the price (ISO 4217); {@code null} where there is no price. Example: EUR
 * @param status {@code DRAFT}: never published; {@code PUBLISHED}: in the catalogue; {@code ARCHIVED}: open only to the
 *     students in it
 * @param moduleCount how many modules the course has. Example: 6
 * @param lessonCount how many lessons its modules have together. Example: 24
 * @param publishedAt when the course was first published; {@code null} for a draft
 */
public record CourseSummary(
        UUID id,
        UUID organizationId,
        UUID instructorId,
        String slug,
        String title,
        @Nullable String shortDescription,
        Level level,
        String language,
        @Nullable UUID categoryId,
        boolean requiresCode,
        @Nullable String price,
        @Nullable String currency,
        CourseStatus status,
        int moduleCount,
        int lessonCount,
        @Nullable Instant publishedAt) {

    /** The columns of a list, from whichever table holds them. */
    public record Row(
            UUID courseId,
            UUID organizationId,
            UUID instructorId,
            String slug,
            String title,
            @Nullable String shortDescription,
            Level level,
            String language,
            @Nullable UUID categoryId,
            boolean requiresCode,
            @Nullable BigDecimal price,
            @Nullable String currency,
            CourseStatus status,
            int moduleCount,
            int lessonCount,
            @Nullable Instant publishedAt) {

        public CourseSummary summary() {
            return new CourseSummary(
                    courseId,
                    organizationId,
                    instructorId,
                    slug,
                    title,
                    shortDescription,
                    level,
                    language,
                    categoryId,
                    requiresCode,
                    CourseView.decimal(price, currency),
                    currency,
                    status,
                    moduleCount,
                    lessonCount,
                    publishedAt);
        }
    }
}
