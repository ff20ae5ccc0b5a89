package com.academy.course.authoring.web;

import com.academy.course.Slug;
import com.academy.course.authoring.CourseDetails;
import com.academy.course.authoring.ReviseCourse;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record ReviseCourseRequest(
        @Nullable Optional<@NotNull @Text(max = CourseDetails.MAX_TITLE) String> title,
        @Nullable Optional<@NotNull @SlugText(max = Slug.MAX_LENGTH) String> slug,
        @Nullable Optional<@Size(max = CourseDetails.MAX_SHORT_DESCRIPTION) String> shortDescription,
        @Nullable Optional<@Size(max = CourseDetails.MAX_DESCRIPTION) String> description,
        @Nullable Optional<UUID> categoryId,
        @Nullable Optional<@NotNull Level> level,
        @Nullable Optional<@NotNull @CourseLanguage String> language,
        @Nullable Optional<@Min(1) @Max(DraftCourseRequest.MOST_SEATS) Integer> capacity,
        @Nullable Optional<@NotNull Boolean> requiresCode,
        @Nullable Optional<@Pattern(regexp = DraftCourseRequest.PRICE) String> price,
        @Nullable Optional<@CurrencyCode String> currency) {

    ReviseCourse.Revision revision() {
        return new ReviseCourse.Revision(
                this::applyTo, slug == null ? Optional.empty() : slug.map(Slug::new), capacity);
    }

    private CourseDetails applyTo(CourseDetails before) {
        return new CourseDetails(
                title == null ? before.title() : title.orElseThrow(),
                shortDescription == null ? before.shortDescription() : shortDescription.orElse(null),
                description == null ? before.description() : description.orElse(null),
                level == null ? before.level() : level.orElseThrow(),
                language == null ? before.language() : CourseLanguage.Known.canonical(language.orElseThrow()),
                categoryId == null
                        ? before.categoryId()
                        : categoryId.map(CategoryId::new).orElse(null),
                requiresCode == null ? before.requiresCode() : requiresCode.orElseThrow(),
                price == null ? before.price() : price.map(BigDecimal::new).orElse(null),
                currency == null ? before.currency() : currency.orElse(null));
    }
}
