package com.academy.course.catalog;

import com.academy.platform.web.Tagged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course as the API shows it.
 *
 * <p>Its staff (the instructor, and the admins of its organisation) see it as it is being written, other callers as it
 * was last published.
 *
 * @param id id of the course
 * @param organizationId the organisation that the course belongs to
 * @param instructorId user id of the course's instructor
 * @param slug the course's name in addresses, unique on the platform. Example: spring-boot-basics
 * @param title title, one line. Example: Spring Boot basics
 * @param shortDescription a few words for lists; {@code null} where there are none. Example: From an empty folder to a
 *     running service
 * @param description what the course is about; {@code null} where the author has written nothing. Example: You build a
 *     small service, step by step.
 * @param level for which students
 * @param language language tag (BCP 47) of the course. Example: pt-BR
 * @param categoryId category of the course; {@code null} for a course in no category
 * @param requiresCode whether students enter with an access code only
 * @param price amount as a decimal with the decimals of its currency; {@code null} for a course that costs nothing.
 *     Example: 49.90
 * @param currency currency of the price (ISO 4217); {@code null} where there is no price. Example: EUR
 * @param status {@code DRAFT}: never published; {@code PUBLISHED}: in the catalogue; {@code ARCHIVED}: open only to the
 *     students in it
 * @param outlineVersion number of the current published outline; 0 before the first. Example: 4
 * @param moduleCount how many modules the course has. Example: 6
 * @param lessonCount how many lessons its modules have together. Example: 24
 * @param capacity how many students may be in the course at once; {@code null} for no limit, and for callers who are
 *     not its staff. Example: 200
 * @param createdAt when the course was drafted; {@code null} for callers who are not its staff
 * @param updatedAt when the course was last changed; for callers who are not its staff, the time of the last publishing
 *     or archiving
 * @param publishedAt when the course was first published; {@code null} for a draft
 * @param version what {@code If-Match} takes; {@code null} for callers who are not its staff. Example: 3
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
