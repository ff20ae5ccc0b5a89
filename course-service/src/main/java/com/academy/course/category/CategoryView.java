package com.academy.course.category;

import com.academy.platform.web.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category as the API shows it. */
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
