package com.academy.course.category.web;

import com.academy.course.Slug;
import com.academy.course.category.CategoryId;
import com.academy.course.category.EditCategories;
import com.academy.platform.text.SlugText;
import com.academy.platform.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new category.
 *
 * @param name name, one line. Example: Web development
 * @param slug name in addresses, unique among categories; made from the name where absent. Example: web-development
 * @param description what belongs into the category. Example: Pages, servers and what is between them
 * @param parentId the category above; absent at the top of the tree
 * @param sortOrder place in lists: lower numbers come first; 0 where absent. Example: 10
 */
record AddCategoryRequest(
        @NotNull @Text(max = EditCategories.MAX_NAME) String name,
        @SlugText(max = Slug.MAX_LENGTH) @Nullable String slug,

        @Size(max = EditCategories.MAX_DESCRIPTION) @Nullable String description,

        @Nullable UUID parentId,
        @Min(0) @Max(1_000_000) @Nullable Integer sortOrder) {

    EditCategories.Addition addition() {
        return new EditCategories.Addition(
                name,
                Optional.ofNullable(slug).map(Slug::new),
                Optional.ofNullable(description),
                Optional.ofNullable(parentId).map(CategoryId::new),
                sortOrder == null ? 0 : sortOrder);
    }
}
