package com.academy.course.category;

import com.academy.platform.web.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category as the API shows it.
 *
 * @param id id of the category
 * @param slug the category's name in addresses, unique among categories. Example: web-development
 * @param name name, one line. Example: Web development
 * @param description what belongs into the category; {@code null} where nothing is said. Example: Pages, servers and
 *     what is between them
 * @param parentId the category above; {@code null} at the top of the tree
 * @param sortOrder place in lists: lower numbers come first. Example: 10
 * @param active false for a retired category: courses cannot be put into it
 * @param createdAt when the category was added
 * @param version what {@code If-Match} takes. Example: 3
 */
public record CategoryView(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,
        int sortOrder,
        boolean active,
        Instant createdAt,
        long version)
        implements Tagged {

    static CategoryView of(Category category) {
        EditCategories.Description description = category.description();
        return new CategoryView(
                category.id().value(),
                description.slug().value(),
                description.name(),
                description.description().orElse(null),
                description.parent().map(CategoryId::value).orElse(null),
                description.sortOrder(),
                description.active(),
                category.createdAt(),
                category.version());
    }

    @Override
    public String tag() {
        return Long.toString(version);
    }
}
