package com.academy.course.authoring.web;

import com.academy.course.Slug;
import com.academy.course.authoring.CourseDetails;
import com.academy.course.catalog.Level;
import com.academy.course.category.CategoryId;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new course.
 *
 * @param title title, one line. Example: Spring Boot basics
 * @param slug the course's name in addresses, unique on the platform; made from the title where absent. Example:
 *     spring-boot-basics
 * @param shortDescription a few words for lists. Example: From an empty folder to a running service
 * @param description what the course is about. Example: You build a small service, step by step.
 * @param categoryId an active category; absent for none
 * @param level for which students; {@code BEGINNER} where absent
 * @param language language tag (BCP 47) with at most script and country; {@code en} where absent. Example: pt-BR
 * @param capacity how many students may be in the course at once; absent for no limit. Example: 200
 * @param requiresCode whether students enter with an access code only; true where absent
 * @param price amount with at most the decimals of its currency; absent or 0 for a course that costs nothing. Example:
 *     49.90
 * @param currency currency of the price (ISO 4217); needed with a price. Example: EUR
 */
record DraftCourseRequest(
        @NotNull @Text(max = CourseDetails.MAX_TITLE) String title,
        @SlugText(max = Slug.MAX_LENGTH) @Nullable String slug,

        @Size(max = CourseDetails.MAX_SHORT_DESCRIPTION) @Nullable String shortDescription,

        @Size(max = CourseDetails.MAX_DESCRIPTION) @Nullable String description,
        @Nullable UUID categoryId,
        @Nullable Level level,
        @CourseLanguage @Nullable String language,
        @Min(1) @Max(MOST_SEATS) @Nullable Integer capacity,
        @Nullable Boolean requiresCode,
        @Pattern(regexp = PRICE) @Nullable String price,
        @CurrencyCode @Nullable String currency) {

    /** An amount; its currency says how many decimals it may have. */
    static final String PRICE = "\\d{1,12}(\\.\\d{1,4})?";

    static final int MOST_SEATS = 1_000_000;

    CourseDetails details() {
        return new CourseDetails(
                title,
                shortDescription,
                description,
                Objects.requireNonNullElse(level, Level.BEGINNER),
                language == null ? "en" : CourseLanguage.Known.canonical(language),
                categoryId == null ? null : new CategoryId(categoryId),
                !Boolean.FALSE.equals(requiresCode),
                price == null ? null : new BigDecimal(price),
                currency);
    }

    Optional<Slug> wantedSlug() {
        return Optional.ofNullable(slug).map(Slug::new);
    }
}
