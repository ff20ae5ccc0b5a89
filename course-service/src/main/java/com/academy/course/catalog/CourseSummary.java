package com.academy.course.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course in a list. */
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
