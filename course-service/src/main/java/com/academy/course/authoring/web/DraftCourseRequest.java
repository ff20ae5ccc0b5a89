package com.academy.course.authoring.web;

import com.academy.course.Slug;
import com.academy.course.authoring.CourseDetails;
import com.academy.course.catalog.Level;
import com.academy.course.category.CategoryId;
import com.academy.platform.text.SlugText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DraftCourseRequest(
        @NotBlank @Size(max = CourseDetails.MAX_TITLE) String title,
        @SlugText(max = Slug.MAX_LENGTH) @Nullable String slug,

        @Size(max = CourseDetails.MAX_SHORT_DESCRIPTION) @Nullable String shortDescription,

        @Size(max = CourseDetails.MAX_DESCRIPTION) @Nullable String description,
        @Nullable UUID categoryId,
        @Nullable Level level,
        @Pattern(regexp = LANGUAGE) @Nullable String language,
        @Min(1) @Max(MOST_SEATS) @Nullable Integer capacity,
        @Nullable Boolean requiresCode,
        @Pattern(regexp = PRICE) @Nullable String price,
        @CurrencyCode @Nullable String currency) {

    /** As in BCP 47, without what nobody writes courses in: {@code en}, {@code pt-BR}, {@code zh-Hant}. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    /** An amount in the currency's unit and hundredths. */
    static final String PRICE = "\\d{1,8}(\\.\\d{1,2})?";

    static final int MOST_SEATS = 1_000_000;

    CourseDetails details() {
        return new CourseDetails(
                title,
                shortDescription,
                description,
                Objects.requireNonNullElse(level, Level.BEGINNER),
                Objects.requireNonNullElse(language, "en"),
                categoryId == null ? null : new CategoryId(categoryId),
                !Boolean.FALSE.equals(requiresCode),
                price == null ? null : new BigDecimal(price),
                currency);
    }

    Optional<Slug> wantedSlug() {
        return Optional.ofNullable(slug).map(Slug::new);
    }
}
