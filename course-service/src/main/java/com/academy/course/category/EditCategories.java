package com.academy.course.category;

import com.academy.course.Slug;
import com.academy.course.audit.Action;
import com.academy.course.audit.SubjectKind;
import com.academy.platform.audit.Audit;
import com.academy.platform.audit.AuditEntry;
import com.academy.platform.audit.AuditSubject;
import com.academy.platform.error.ConflictException;
import com.academy.platform.error.RuleViolationException;
import com.academy.platform.jdbc.Constraint;
import com.academy.platform.web.ExpectedVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Platform admins edit the tree of categories. */
@Service
public class EditCategories {

    public static final int MAX_NAME = 100;
    public static final int MAX_DESCRIPTION = 2000;

    private final Categories categories;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    EditCategories(Categories categories, JdbcClient database, Audit audit, Clock clock) {
        this.categories = categories;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CategoryView add(Addition addition) {
        CategoryId id = Category.nextId();
        Slug slug = addition.slug().orElseGet(() -> free(Slug.from(addition.name(), id.value()), id));
        addition.parent().ifPresent(this::requireParent);
        var description = new Description(
                addition.name(), slug, addition.description(), addition.parent(), addition.sortOrder(), true);
        record(Action.CATEGORY_ADDED, id, null, description);
        return store(new Category(id, description, clock.instant()));
    }

    @Transactional
    public CategoryView revise(CategoryId id, UnaryOperator<Description> revision, ExpectedVersion expected) {
        Category category = categories.getAndLock(id);
        expected.check(category.version());
        Description before = category.description();
        Description after = revision.apply(before);
        if (!after.parent().equals(before.parent())) {
            after.parent().ifPresent(parent -> requireNoCycle(id, parent));
        }
        category.describe(after);
        record(Action.CATEGORY_CHANGED, id, before, after);
        return store(category);
    }

    @Transactional
    public void remove(CategoryId id, ExpectedVersion expected) {
        Category category = categories.getAndLock(id);
        expected.check(category.version());
        try {
            // Its courses are often invisible to an admin, so the foreign keys are asked.
            database.sql("delete from category where category_id = ?")
                    .param(id.value())
                    .update();
        } catch (DataIntegrityViolationException inUse) {
            throw new CategoryInUseException();
        }
        record(Action.CATEGORY_REMOVED, id, category.description(), null);
    }

    private void record(Action action, CategoryId id, @Nullable Description before, @Nullable Description after) {
        audit.record(AuditEntry.of(action, AuditSubject.of(SubjectKind.CATEGORY, id.value()))
                .facts(Facts.of(before), Facts.of(after)));
    }

    private Slug free(Slug slug, CategoryId id) {
        boolean taken = database.sql("select exists (select from category where slug = ?)")
                .param(slug.value())
                .query(Boolean.class)
                .single();
        return taken ? slug.distinguishedBy(id.value()) : slug;
    }

    private CategoryView store(Category category) {
        try {
            categories.saveAndFlush(category);
        } catch (DataIntegrityViolationException violation) {
            if (Constraint.isViolated(violation, "category_slug_once")) {
                throw new CategorySlugTakenException(category.description().slug());
            }
            throw violation;
        }
        return CategoryView.of(category);
    }

    private void requireParent(CategoryId parent) {
        boolean known = database.sql("select exists (select from category where category_id = ?)")
                .param(parent.value())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new UnknownParentException();
        }
    }

    /** Two concurrent moves could close a cycle that neither sees, so moves run one after the other. */
    private void requireNoCycle(CategoryId id, CategoryId parent) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtext('category tree'))")
                .query(Integer.class)
                .single();
        requireParent(parent);
        boolean below = database.sql("""
                        with recursive above (category_id, parent_id) as (
                            select category_id, parent_id from category where category_id = :parent
                            union
                            select c.category_id, c.parent_id from category c join above a on c.category_id = a.parent_id
                        )
                        select exists (select from above where category_id = :id)
                        """)
                .param("parent", parent.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        if (below) {
            throw new CategoryCycleException();
        }
    }

    private record Facts(@Nullable UUID parentId, int sortOrder, boolean active) {

        static @Nullable Facts of(@Nullable Description category) {
            return category == null
                    ? null
                    : new Facts(
                            category.parent().map(CategoryId::value).orElse(null),
                            category.sortOrder(),
                            category.active());
        }
    }

    /** A new category; without a slug it gets one from its name. */
    public record Addition(
            String name,
            Optional<Slug> slug,
            Optional<String> description,
            Optional<CategoryId> parent,
            int sortOrder) {}

    /** What may be changed of a category. */
    public record Description(
            String name,
            Slug slug,
            Optional<String> description,
            Optional<CategoryId> parent,
            int sortOrder,
            boolean active) {}

    private static final class CategoryCycleException extends RuleViolationException {

        CategoryCycleException() {
            super("category-cycle", "A category cannot be placed below itself.");
        }
    }

    private static final class CategoryInUseException extends ConflictException {

        CategoryInUseException() {
            super("category-in-use", "Courses or other categories are in this category.");
        }
    }

    private static final class CategorySlugTakenException extends ConflictException {

        CategorySlugTakenException(Slug slug) {
            super("slug-taken", "Another category has the slug %s.".formatted(slug.value()));
        }
    }

    private static final class UnknownParentException extends RuleViolationException {

        UnknownParentException() {
            super("category-parent-unknown", "There is no such parent category.");
        }
    }
}
