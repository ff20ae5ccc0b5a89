package com.academy.course.authoring.web;

import com.academy.course.Slug;
import com.academy.course.authoring.CourseDetails;
import com.academy.course.authoring.ReviseCourse;
import com.academy.course.catalog.Level;
import com.academy.course.category.CategoryId;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A merge patch of a course: absent fields keep their values, {@code null} removes a value.
 *
 * @param title title, one line; cannot be removed. Example: Spring Boot basics
 * @param slug the course's name in addresses, unique on the platform; fixed once the course is published; cannot be
 *     removed. Example: spring-boot-basics
 * @param shortDescription a few words for lists. Example: From an empty folder to a running service
 * @param description what the course is about. Example: You build a small service, step by step.
 * @param categoryId an active category; {@code null} for none
 * @param level for which students; cannot be removed
 * @param language language tag (BCP 47) with at most script and country; cannot be removed. Example: pt-BR
 * @param capacity how many students may be in the course at once, not fewer than are in it; {@code null} for no limit.
 *     Example: 200
 * @param requiresCode whether students enter with an access code only; cannot be removed
 * @param price amount with at most the decimals of its currency; {@code null} or 0 for a course that costs nothing.
 *     Example: 49.90
 * @param currency currency of the price (ISO 4217); needed with a price. Example: EUR
 */
record ReviseCourseRequest(
        Patch<@NotNull @Text(max = CourseDetails.MAX_TITLE) String> title,
        Patch<@NotNull @SlugText(max = Slug.MAX_LENGTH) String> slug,
        Patch<@Size(max = CourseDetails.MAX_SHORT_DESCRIPTION) String> shortDescription,
        Patch<@Size(max = CourseDetails.MAX_DESCRIPTION) String> description,
        Patch<UUID> categoryId,
        Patch<@NotNull Level> level,
        Patch<@NotNull @CourseLanguage String> language,
        Patch<@Min(1) @Max(DraftCourseRequest.MOST_SEATS) Integer> capacity,
        Patch<@NotNull Boolean> requiresCode,
        Patch<@Pattern(regexp = DraftCourseRequest.PRICE) String> price,
        Patch<@CurrencyCode String> currency) {

    ReviseCourse.Revision revision() {
        return new ReviseCourse.Revision(this::applyTo, slug.value().map(Slug::new), capacity);
    }

    private CourseDetails applyTo(CourseDetails before) {
        return new CourseDetails(
                title.orKeep(before.title()),
                shortDescription.orKeepNullable(before.shortDescription()),
                description.orKeepNullable(before.description()),
                level.orKeep(before.level()),
                language.map(CourseLanguage.Known::canonical).orKeep(before.language()),
                categoryId.map(CategoryId::new).orKeepNullable(before.categoryId()),
                requiresCode.orKeep(before.requiresCode()),
                price.map(BigDecimal::new).orKeepNullable(before.price()),
                currency.orKeepNullable(before.currency()));
    }
}
