package com.academy.course.catalog;

import com.academy.platform.web.Tagged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course as the API shows it: to its authors as it is being written, to everybody else as it was published.
 *
 * @param price a decimal; none for a course that costs nothing
 * @param capacity for authors: how many students at most; none for no limit
 * @param version for authors: what {@code If-Match} takes
 */
public record CourseView(
        UUID id,
        UUID organizationId,
        UUID instructorId,
        String slug,
        String title,
        @Nullable String shortDescription,
        @Nullable String description,
        Level level,
        String language,
        @Nullable UUID categoryId,
        boolean requiresCode,
        @Nullable String price,
        @Nullable String currency,
        CourseStatus status,
        int outlineVersion,
        int moduleCount,
        int lessonCount,
        @Nullable Integer capacity,
        @Nullable Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Long version)
        implements Tagged {

    static CourseView of(PublishedCourse course) {
        return new CourseView(
                course.courseId(),
                course.organizationId(),
                course.instructorId(),
                course.slug(),
                course.title(),
                course.shortDescription(),
                course.description(),
                course.level(),
                course.language(),
                course.categoryId(),
                course.requiresCode(),
                decimal(course.price(), course.currency()),
                course.currency(),
                course.status(),
                course.outlineVersion(),
                course.moduleCount(),
                course.lessonCount(),
                null,
                null,
                course.updatedAt(),
                course.publishedAt(),
                null);
    }

    public static @Nullable String decimal(@Nullable BigDecimal price, @Nullable String currency) {
        return price == null || currency == null
                ? null
                : Money.scaled(price, currency).toPlainString();
    }

    @Override
    public @Nullable String tag() {
        return version == null ? null : Long.toString(version);
    }
}
