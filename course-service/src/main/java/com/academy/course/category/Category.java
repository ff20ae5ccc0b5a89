package com.academy.course.category;

import com.academy.course.Slug;
import com.academy.platform.domain.Ids;
import com.academy.platform.error.NotFoundException;
import com.academy.platform.event.AggregateRoot;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Category extends AggregateRoot<CategoryId> {

    @EmbeddedId
    private CategoryId id;

    private @Nullable UUID parentId;
    private String slug;
    private String name;
    private @Nullable String description;
    private int sortOrder;
    private boolean active;
    private Instant createdAt;

    protected Category() {}

    Category(CategoryId id, EditCategories.Description description, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.slug = description.slug().value();
        this.name = description.name();
        describe(description);
    }

    static CategoryId nextId() {
        return new CategoryId(Ids.next());
    }

    void describe(EditCategories.Description description) {
        parentId = description.parent().map(CategoryId::value).orElse(null);
        slug = description.slug().value();
        name = description.name();
        this.description = description.description().orElse(null);
        sortOrder = description.sortOrder();
        active = description.active();
    }

    EditCategories.Description description() {
        return new EditCategories.Description(
                name,
                new Slug(slug),
                Optional.ofNullable(description),
                Optional.ofNullable(parentId).map(CategoryId::new),
                sortOrder,
                active);
    }

    @Override
    public CategoryId id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    static class CategoryNotFoundException extends NotFoundException {

        CategoryNotFoundException() {
            super("category-not-found", "There is no such category.");
        }
    }
}
