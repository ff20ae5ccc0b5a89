package com.academy.course.category.web;

import com.academy.course.category.CategoryId;
import com.academy.course.category.CategoryQueries;
import com.academy.course.category.CategoryView;
import com.academy.course.category.EditCategories;
import com.academy.platform.security.CurrentUser;
import com.academy.platform.security.ForAdmins;
import com.academy.platform.security.ForEveryone;
import com.academy.platform.web.ExpectedVersion;
import com.academy.platform.web.Page;
import com.academy.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Categories: the tree by which the catalogue is sorted. */
@RestController
@RequestMapping("/categories")
@ForAdmins
class CategoryController {

    private final EditCategories editCategories;
    private final CategoryQueries categories;

    CategoryController(EditCategories editCategories, CategoryQueries categories) {
        this.editCategories = editCategories;
        this.categories = categories;
    }

    /**
     * List the categories.
     *
     * <p>Every caller may read them, also without a token. The list is flat and ordered by {@code sortOrder};
     * {@code parentId} makes it a tree. Retired categories ({@code active} is false) are shown to platform admins only.
     */
    @GetMapping
    @ForEveryone
    Page<CategoryView> list(PageRequest page, Optional<CurrentUser> caller) {
        return categories.page(isAdmin(caller), page);
    }

    /**
     * Show a category.
     *
     * <p>Every caller may read it, also without a token. A retired category exists for platform admins only; others get
     * 404 {@code category-not-found}.
     *
     * @param id id of the category
     */
    @GetMapping("/{id}")
    @ForEveryone
    CategoryView get(@PathVariable UUID id, Optional<CurrentUser> caller) {
        return categories.get(new CategoryId(id), isAdmin(caller));
    }

    /**
     * Add a category.
     *
     * <p>For platform admins. Without a slug the category gets one made from its name. 409 {@code slug-taken} where
     * another category has the slug, 422 {@code category-parent-unknown} where the parent does not exist. A new
     * category is active.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CategoryView> add(@Valid @RequestBody AddCategoryRequest request) {
        CategoryView added = editCategories.add(request.addition());
        return ResponseEntity.created(URI.create("/api/v1/categories/" + added.id()))
                .body(added);
    }

    /**
     * Change a category.
     *
     * <p>For platform admins. A merge patch: absent fields keep their values. 404 {@code category-not-found}; 409
     * {@code slug-taken} where another category has the slug; 422 {@code category-parent-unknown} where the new parent
     * does not exist, {@code category-cycle} where it is the category itself or below it. {@code If-Match} takes the
     * category's version; 409 {@code stale-version} where the category has another one.
     *
     * @param id id of the category
     */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    CategoryView revise(
            @PathVariable UUID id, @Valid @RequestBody ReviseCategoryRequest request, ExpectedVersion expected) {
        return editCategories.revise(new CategoryId(id), request::applyTo, expected);
    }

    /**
     * Delete a category.
     *
     * <p>For platform admins. 409 {@code category-in-use} where a course or another category is in it: retire it
     * instead, with {@code active} false. 404 {@code category-not-found} where it does not exist, so also for a
     * repeated request. {@code If-Match} takes the category's version; 409 {@code stale-version} where the category has
     * another one.
     *
     * @param id id of the category
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        editCategories.remove(new CategoryId(id), expected);
    }

    private static boolean isAdmin(Optional<CurrentUser> caller) {
        return caller.filter(CurrentUser::isAdmin).isPresent();
    }
}
