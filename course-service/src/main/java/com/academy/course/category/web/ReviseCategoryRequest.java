package com.academy.course.category.web;

import com.academy.course.Slug;
import com.academy.course.category.CategoryId;
import com.academy.course.category.EditCategories;
import com.academy.course.category.EditCategories.Description;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge patch: absent fields stay, {@code null} removes. */
@SuppressWarnings("NullableOptional") // MergePatchModule
record ReviseCategoryRequest(
        @Nullable Optional<@NotNull @Text(max = EditCategories.MAX_NAME) String> name,
        @Nullable Optional<@NotNull @SlugText(max = Slug.MAX_LENGTH) String> slug,
        @Nullable Optional<@Size(max = EditCategories.MAX_DESCRIPTION) String> description,
        @Nullable Optional<UUID> parentId,
        @Nullable Optional<@NotNull @Min(0) @Max(1_000_000) Integer> sortOrder,
        @Nullable Optional<@NotNull Boolean> active) {

    Description applyTo(Description before) {
        return new Description(
                name == null ? before.name() : name.orElseThrow(),
                slug == null ? before.slug() : new Slug(slug.orElseThrow()),
                description == null ? before.description() : description,
                parentId == null ? before.parent() : parentId.map(CategoryId::new),
                sortOrder == null ? before.sortOrder() : sortOrder.orElseThrow(),
                active == null ? before.active() : active.orElseThrow());
    }
}
