package com.academy.course.category.web;

import com.academy.course.Slug;
import com.academy.course.category.CategoryId;
import com.academy.course.category.EditCategories;
import com.academy.course.category.EditCategories.Description;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import com.academy.platform.web.Patch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A merge patch of a category: absent fields keep their values, {@code null} removes a value.
 *
 * @param name name, one line; cannot be removed. Example: Web development
 * @param slug name in addresses, unique among categories; cannot be removed. Example: web-development
 * @param description what belongs into the category. Example: Pages, servers and what is between them
 * @param parentId the category above; {@code null} moves the category to the top of the tree
 * @param sortOrder place in lists: lower numbers come first; cannot be removed. Example: 10
 * @param active false retires the category, true brings it back; cannot be removed
 */
record ReviseCategoryRequest(
        Patch<@NotNull @Text(max = EditCategories.MAX_NAME) String> name,
        Patch<@NotNull @SlugText(max = Slug.MAX_LENGTH) String> slug,
        Patch<@Size(max = EditCategories.MAX_DESCRIPTION) String> description,
        Patch<UUID> parentId,
        Patch<@NotNull @Min(0) @Max(1_000_000) Integer> sortOrder,
        Patch<@NotNull Boolean> active) {

    Description applyTo(Description before) {
        return new Description(
                name.orKeep(before.name()),
                slug.map(Slug::new).orKeep(before.slug()),
                description.isPresent() ? description.value() : before.description(),
                parentId.isPresent() ? parentId.value().map(CategoryId::new) : before.parent(),
                sortOrder.orKeep(before.sortOrder()),
                active.orKeep(before.active()));
    }
}
