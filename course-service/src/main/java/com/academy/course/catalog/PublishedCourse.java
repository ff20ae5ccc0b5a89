package com.academy.course.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course as it was last published. */
public record PublishedCourse(
        UUID organizationId,
        UUID courseId,
        UUID instructorId,
        String slug,
        String title,
        @Nullable String shortDescription,
        @Nullable String description,
        Level level,
        String language,
        @Nullable UUID categoryId,
        boolean requiresCode,
        @Nullable BigDecimal price,
        @Nullable String currency,
        CourseStatus status,
        int outlineVersion,
        int moduleCount,
        int lessonCount,
        Instant publishedAt,
        Instant updatedAt) {

    public CourseOwner owner() {
        return new CourseOwner(organizationId, instructorId);
    }

    public boolean isOpen() {
        return status == CourseStatus.PUBLISHED;
    }
}
